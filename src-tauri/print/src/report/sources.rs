//! Where the methods come from that a ranking report uses.

use crate::flow::{Flow, Note};

/// A source: the paragraph that refers to it, the name of the reference in that paragraph's text, and what
/// stands at the foot of the page. In the order in which the texts refer to them.
type Source = (&'static str, &'static str, &'static str);

const SOURCES: [Source; 6] = [
    (
        "adjusted",
        "prediction",
        "Robinson, G. K. (1991). That BLUP is a good thing: the estimation of random effects. Statistical \
         Science 6(1), 15–32. doi:10.1214/ss/1177011926",
    ),
    (
        "adjusted",
        "model",
        "Bates, D., Mächler, M., Bolker, B. and Walker, S. (2015). Fitting linear mixed-effects models using \
         lme4. Journal of Statistical Software 67(1), 1–48. doi:10.18637/jss.v067.i01",
    ),
    (
        "adjusted",
        "likelihood",
        "Patterson, H. D. and Thompson, R. (1971). Recovery of inter-block information when block sizes are \
         unequal. Biometrika 58(3), 545–554. doi:10.1093/biomet/58.3.545",
    ),
    (
        "range",
        "places",
        "Laird, N. M. and Louis, T. A. (1989). Empirical Bayes ranking methods. Journal of Educational \
         Statistics 14(1), 29–46. doi:10.3102/10769986014001029. Goldstein, H. and Spiegelhalter, D. J. (1996). \
         League tables and their limitations: statistical issues in comparisons of institutional performance. \
         Journal of the Royal Statistical Society A 159(3), 385–443. doi:10.2307/2983325",
    ),
    (
        "agreement",
        "alpha",
        "Krippendorff, K. (2011). Computing Krippendorff’s alpha-reliability. University of Pennsylvania. Hayes, \
         A. F. and Krippendorff, K. (2007). Answering the call for a standard reliability measure for coding \
         data. Communication Methods and Measures 1(1), 77–89. doi:10.1080/19312450709336664",
    ),
    (
        "agreement",
        "correlation",
        "Shrout, P. E. and Fleiss, J. L. (1979). Intraclass correlations: uses in assessing rater reliability. \
         Psychological Bulletin 86(2), 420–428. doi:10.1037/0033-2909.86.2.420. McGraw, K. O. and Wong, S. P. \
         (1996). Forming inferences about some intraclass correlation coefficients. Psychological Methods \
         1(1), 30–46. doi:10.1037/1082-989X.1.1.30",
    ),
];

/// Returns the notes of a paragraph with the names of their references in its text.
pub(super) fn of(flow: &mut Flow<'_>, paragraph: &str) -> Vec<(&'static str, Note)> {
    let own = SOURCES.iter().filter(|(of, ..)| *of == paragraph);
    // An address that is copied must stand on one line.
    let whole = |text: &str| text.replace('/', "/\u{2060}");
    own.map(|(_, name, text)| (*name, flow.note(&whole(text), "en")))
        .collect()
}
