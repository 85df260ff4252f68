//! Results.

use super::{Ran, Session, optional, shown};
use crate::arguments::{Analyse, Ranking, Results, Table};
use clap::ValueEnum;
use serde_json::{Value, json};

impl Session<'_> {
    pub(super) fn ranking(&self, ranking: &Ranking) -> Ran {
        let told = self.tell(
            &ranking.results.of.workspace,
            "ranking_show",
            wanted(&ranking.results),
        )?;
        if ranking.csv.is_some() || ranking.xlsx.is_some() {
            let files = json!({
                "round": ranking.results.of.round, "first": ranking.results.first,
                "csv": optional(ranking.csv.as_ref()), "xlsx": optional(ranking.xlsx.as_ref()),
            });
            self.call("ranking_export", files)?;
        }
        Ok(told)
    }

    pub(super) fn agreement(&self, results: &Results) -> Ran {
        self.tell(&results.of.workspace, "agreement_show", wanted(results))
    }

    pub(super) fn reach(&self, results: &Results) -> Ran {
        self.tell(&results.of.workspace, "reach_show", wanted(results))
    }

    pub(super) fn table(&self, table: &Table) -> Ran {
        let kind = table.table.to_possible_value();
        let request = json!({
            "table": kind.as_ref().map(clap::builder::PossibleValue::get_name),
            "round": table.round, "path": shown(&table.out),
            "language": self.words.language().as_str(), "replace": table.replace,
        });
        self.tell(&table.workspace, "table_export", request)
    }

    pub(super) fn analyse(&self, analyse: &Analyse) -> Ran {
        let request = json!({
            "table": shown(&analyse.ratings),
            "csv": optional(analyse.csv.as_ref()), "xlsx": optional(analyse.xlsx.as_ref()),
        });
        Ok(self.answer("analyse", self.call("analyse", request)?))
    }
}

fn wanted(results: &Results) -> Value {
    json!({
        "round": results.of.round, "category": results.category, "first": results.first,
    })
}
