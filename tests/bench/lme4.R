# Fits the model of the adjusted scores with lme4, for `make bench-fit`:
#
#   Rscript lme4.R RATINGS.csv OUT REPEATS errors|none
#
# Prints the least processor time of so many fits in seconds, and the peak of resident memory in KiB;
# writes variances, mean and criterion to OUT/fit.csv and the predicted effects to OUT/application.csv and
# OUT/judge.csv, with conditional standard errors where they are asked for.
suppressPackageStartupMessages(library(lme4))

arguments <- commandArgs(trailingOnly = TRUE)
ratings <- read.csv(arguments[1], colClasses = c("factor", "factor", "numeric"))
out <- arguments[2]
repeats <- as.integer(arguments[3])

seconds <- Inf
for (turn in seq_len(repeats)) {
  took <- system.time(
    fit <- suppressMessages(lmer(score ~ 1 + (1 | application) + (1 | judge), ratings, REML = TRUE))
  )
  seconds <- min(seconds, took[["user.self"]] + took[["sys.self"]])
}
status <- readLines("/proc/self/status")
peak <- sub("[^0-9]*([0-9]+).*", "\\1", grep("^VmHWM:", status, value = TRUE))
cat(seconds, peak, "\n")

variances <- as.data.frame(VarCorr(fit))
variance <- function(of) variances$vcov[variances$grp == of]
dir.create(out, showWarnings = FALSE, recursive = TRUE)
number <- function(x) format(x, digits = 17, scientific = TRUE)
write.csv(
  data.frame(
    name = c("application", "judge", "residual", "mean", "criterion"),
    value = number(c(
      variance("application"), variance("judge"), variance("Residual"), fixef(fit), REMLcrit(fit)
    ))
  ),
  file.path(out, "fit.csv"),
  row.names = FALSE, quote = FALSE
)
# lme4 takes the conditional variances one level at a time, which takes very long for large tables.
with_errors <- arguments[4] == "errors"
effects <- ranef(fit, condVar = with_errors)
for (of in c("application", "judge")) {
  one <- effects[[of]]
  found <- data.frame(name = rownames(one), effect = number(one[[1]]))
  if (with_errors) {
    found$error <- number(sqrt(as.vector(attr(one, "postVar"))))
  }
  write.csv(found, file.path(out, paste0(of, ".csv")), row.names = FALSE, quote = FALSE)
}
