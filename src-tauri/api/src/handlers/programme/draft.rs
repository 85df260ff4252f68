//! A draft as it is typed, and as the core checks it.

use crate::contract::*;
use crate::handlers::text;
use jurybook_core::id::RoundId;
use jurybook_core::programme::{self as core, Draft, Text, tie_name, tie_rule};
use jurybook_core::scores::CriterionId;

/// Turns each of a list into its counterpart.
fn each<T, U>(list: &[T], one: impl Fn(&T) -> U) -> Vec<U> {
    list.iter().map(one).collect()
}

/// Returns a draft as screens show it.
pub(super) fn shown(draft: &Draft) -> ProgrammeDraft {
    let programme = &draft.programme;
    ProgrammeDraft {
        id: programme.id.clone(),
        languages: programme.languages.clone(),
        title: text(&programme.title),
        purpose: text(&programme.purpose),
        organisers: programme.organisers.clone(),
        deadline: draft.deadline.clone(),
        time_zone: programme.time_zone.clone(),
        kinds: each(&programme.kinds, shown_kind),
        tag_groups: each(&programme.tag_groups, |group| TagGroupDraft {
            id: group.id.clone(),
            name: text(&group.name),
            tags: each(&group.tags, |tag| TagDraft {
                id: tag.id.clone(),
                name: text(&tag.name),
            }),
        }),
        questions: each(&programme.questions, |one| QuestionDraft {
            id: one.id.clone(),
            heading: text(&one.heading),
            columns: one.columns.clone(),
            kinds: one.kinds.clone(),
        }),
        rubrics: each(&programme.rubrics, shown_rubric),
        confirm_screening: programme.confirm_screening,
        rounds: programme
            .rounds
            .iter()
            .zip(&draft.dues)
            .map(|(round, due)| shown_round(round, due))
            .collect(),
        categories: each(&programme.categories, |one| CategoryDraft {
            id: one.id.clone(),
            name: text(&one.name),
            description: text(&one.description),
            kinds: one.kinds.clone(),
            tag_groups: one.tag_groups.clone(),
            rubrics: one.rubrics.clone(),
        }),
        awards: each(&programme.awards, |award| AwardDraft {
            id: award.id.clone(),
            name: text(&award.name),
            category: award.category.clone(),
            winners: award.winners,
        }),
        special_mentions: each(&programme.special_mentions, |mention| MentionDraft {
            id: mention.id.clone(),
            name: text(&mention.name),
            partner: mention.partner.clone(),
        }),
        benefits: each(&programme.benefits, text),
        columns: programme.columns.clone(),
    }
}

fn shown_kind(kind: &core::Kind) -> KindDraft {
    KindDraft {
        id: kind.id.clone(),
        name: text(&kind.name),
        forms: each(&kind.forms, |form| FormDraft {
            id: form.id.clone(),
            name: text(&form.name),
            labels: form.labels.clone(),
            needs_decision: form.needs_decision,
        }),
    }
}

fn shown_round(round: &core::Round, due: &str) -> RoundDraft {
    RoundDraft {
        id: round.id.0.clone(),
        name: text(&round.name),
        scoring: round.scoring,
        hidden: round.hidden.clone(),
        due: due.to_owned(),
        ties: each(&round.ties, |rule| tie_name(rule).to_owned()),
    }
}

fn shown_rubric(rubric: &core::RubricText) -> RubricDraft {
    RubricDraft {
        id: rubric.id.clone(),
        name: text(&rubric.name),
        note: text(&rubric.note),
        scale: each(&rubric.scale, |point| PointDraft {
            points: point.points,
            name: text(&point.name),
        }),
        criteria: each(&rubric.criteria, |one| CriterionDraft {
            id: one.id.0.clone(),
            name: text(&one.name),
            help: text(&one.help),
            weight: one.weight,
            sub_points: each(&one.sub_points, text),
            descriptors: each(&one.descriptors, text),
        }),
    }
}

fn words(text: TextView) -> Text {
    Text {
        en: text.en,
        ko: text.ko,
    }
}

fn all<T, U>(list: Vec<T>, one: impl Fn(T) -> U) -> Vec<U> {
    list.into_iter().map(one).collect()
}

/// Returns a draft as the core checks it.
pub(super) fn typed(draft: ProgrammeDraft) -> Draft {
    Draft {
        dues: each(&draft.rounds, |round| round.due.clone()),
        deadline: draft.deadline,
        programme: core::Programme {
            format: 1,
            id: draft.id,
            languages: draft.languages,
            confirm_screening: draft.confirm_screening,
            title: words(draft.title),
            purpose: words(draft.purpose),
            organisers: draft.organisers,
            deadline: core::Programme::no_deadline(),
            time_zone: draft.time_zone,
            kinds: all(draft.kinds, typed_kind),
            tag_groups: all(draft.tag_groups, |group| core::TagGroup {
                id: group.id,
                name: words(group.name),
                tags: all(group.tags, |tag| core::Tag {
                    id: tag.id,
                    name: words(tag.name),
                }),
            }),
            questions: all(draft.questions, |one| core::Question {
                id: one.id,
                heading: words(one.heading),
                columns: one.columns,
                kinds: one.kinds,
            }),
            rubrics: all(draft.rubrics, typed_rubric),
            rounds: all(draft.rounds, |round| core::Round {
                id: RoundId(round.id),
                name: words(round.name),
                scoring: round.scoring,
                hidden: round.hidden,
                due: None,
                ties: all(round.ties, tie_rule),
            }),
            categories: all(draft.categories, |one| core::Category {
                id: one.id,
                name: words(one.name),
                description: words(one.description),
                kinds: one.kinds,
                tag_groups: one.tag_groups,
                rubrics: one.rubrics,
            }),
            awards: all(draft.awards, |award| core::Award {
                id: award.id,
                name: words(award.name),
                category: award.category,
                winners: award.winners,
            }),
            special_mentions: all(draft.special_mentions, |mention| core::SpecialMention {
                id: mention.id,
                name: words(mention.name),
                partner: mention.partner,
            }),
            benefits: all(draft.benefits, words),
            columns: draft.columns,
        },
    }
}

fn typed_kind(kind: KindDraft) -> core::Kind {
    core::Kind {
        id: kind.id,
        name: words(kind.name),
        forms: all(kind.forms, |form| core::Form {
            id: form.id,
            name: words(form.name),
            labels: form.labels,
            needs_decision: form.needs_decision,
        }),
    }
}

fn typed_rubric(rubric: RubricDraft) -> core::RubricText {
    core::RubricText {
        id: rubric.id,
        name: words(rubric.name),
        note: words(rubric.note),
        scale: all(rubric.scale, |point| core::ScalePoint {
            points: point.points,
            name: words(point.name),
        }),
        criteria: all(rubric.criteria, |one| core::CriterionText {
            id: CriterionId(one.id),
            name: words(one.name),
            help: words(one.help),
            weight: one.weight,
            sub_points: all(one.sub_points, words),
            descriptors: all(one.descriptors, words),
        }),
    }
}
