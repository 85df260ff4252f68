//! Results.

use super::{Ran, Session, optional};
use crate::arguments::{Ranking, Results};
use serde_json::{Value, json};

impl Session<'_> {
    pub(super) fn ranking(&self, ranking: &Ranking) -> Ran {
        let shown = self.tell(
            &ranking.results.ws,
            "ranking_show",
            wanted(&ranking.results),
        )?;
        if ranking.csv.is_some() || ranking.xlsx.is_some() {
            let files = json!({
                "round": ranking.results.round, "first": ranking.results.first,
                "csv": optional(ranking.csv.as_ref()), "xlsx": optional(ranking.xlsx.as_ref()),
            });
            self.call("ranking_export", files)?;
        }
        Ok(shown)
    }

    pub(super) fn agreement(&self, results: &Results) -> Ran {
        self.tell(&results.ws, "agreement_show", wanted(results))
    }
}

fn wanted(results: &Results) -> Value {
    json!({
        "round": results.round, "category": results.category, "first": results.first,
    })
}
