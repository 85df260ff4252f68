//! Dates and times as people and web forms write them.

use super::columns::fold;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Reads a date, with or without a time; nothing where it could be read in two ways.
///
/// Year first, as in `2023-05-30 18:05`, `2023. 5. 30 오후 6:05` or `2023년 5월 30일`; year last, as in
/// `30/05/2023`, where the day is above 12 or equals the month; with an English month, as in
/// `May 30, 2023 6:05 PM`. A date without a time is its first second.
pub fn read_moment(text: &str) -> Option<NaiveDateTime> {
    let text = fold(text).replace(['년', '월', '일', ','], " ");
    let text = match text.split_once('t') {
        Some((date, time)) if date.ends_with(|one: char| one.is_ascii_digit()) => {
            format!("{date} {time}")
        }
        _ => text,
    };
    let (mut numbers, mut month, mut time, mut half) = (Vec::new(), None, None, None);
    for token in text.split(' ').filter(|token| !token.is_empty()) {
        let (token, attached) = match token.strip_suffix("am").or(token.strip_suffix("pm")) {
            Some(rest) => (rest, &token[rest.len()..]),
            None => (token, ""),
        };
        for word in [attached, token]
            .into_iter()
            .filter(|word| !word.is_empty())
        {
            let slot_taken = if let Some(later) = half_of_day(word) {
                half.replace(later).is_some()
            } else if word.contains(':') {
                time.replace(word).is_some()
            } else if let Some(named) = month_of(word) {
                month.replace(named).is_some()
            } else {
                for number in word.split(['-', '/', '.']).filter(|part| !part.is_empty()) {
                    numbers.push(number);
                }
                false
            };
            if slot_taken {
                return None;
            }
        }
    }
    let time = time.map_or(Some(NaiveTime::MIN), |time| time_of(time, half))?;
    Some(date_of(&numbers, month)?.and_time(time))
}

/// Tells whether a word means the later half of the day.
fn half_of_day(word: &str) -> Option<bool> {
    match word {
        "am" | "a.m." | "오전" => Some(false),
        "pm" | "p.m." | "오후" => Some(true),
        _ => None,
    }
}

fn month_of(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let short = word.get(..3)?;
    let months = (1..).zip(MONTHS);
    let (number, _) = months.into_iter().find(|(_, month)| *month == short)?;
    word.chars().all(char::is_alphabetic).then_some(number)
}

fn date_of(numbers: &[&str], month: Option<u32>) -> Option<NaiveDate> {
    let value = |text: &str| match text.chars().all(|one| one.is_ascii_digit()) {
        true => text.parse::<u32>().ok(),
        false => None,
    };
    let (year, month, day) = match (numbers, month) {
        ([year, month, day], None) if year.len() == 4 => (value(year)?, value(month)?, value(day)?),
        ([one, other, year], None) if year.len() == 4 => {
            let (one, other) = (value(one)?, value(other)?);
            match (one > 12, other > 12) {
                (true, false) => (value(year)?, other, one),
                (false, true) => (value(year)?, one, other),
                _ if one == other => (value(year)?, one, other),
                _ => return None,
            }
        }
        ([year, day] | [day, year], Some(month)) if year.len() == 4 && day.len() <= 2 => {
            (value(year)?, month, value(day)?)
        }
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn time_of(text: &str, half: Option<bool>) -> Option<NaiveTime> {
    let mut parts = text.split(':');
    let hour = parts.next()?.parse::<u32>().ok()?;
    let minute = parts.next()?.parse().ok()?;
    let seconds = parts.next().unwrap_or("0");
    let second = seconds.split('.').next()?.parse().ok()?;
    let hour = match half {
        None => hour,
        Some(later) if (1..=12).contains(&hour) => hour % 12 + if later { 12 } else { 0 },
        Some(_) => return None,
    };
    match parts.next() {
        Some(_) => None,
        None => NaiveTime::from_hms_opt(hour, minute, second),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn one_moment_is_read_however_it_is_written() {
        for text in [
            "2023-05-30 18:05:00",
            "2023-05-30T18:05",
            "2023/5/30 18:05:00.000",
            "2023.05.30. 18:05",
            "2023. 5. 30 오후 6:05:00",
            "2023년 5월 30일 오후 6:05",
            "30/05/2023 18:05",
            "5/30/2023 6:05 PM",
            "30.5.2023, 6:05pm",
            "May 30, 2023 6:05 p.m.",
            "30 May 2023 18:05",
            "２０２３-０５-３０ 18:05",
        ] {
            let moment = read_moment(text).map(|moment| moment.to_string());
            assert_eq!(moment.as_deref(), Some("2023-05-30 18:05:00"), "{text}");
        }
        assert_eq!(
            read_moment("2023-05-05").unwrap().to_string(),
            "2023-05-05 00:00:00"
        );
        assert_eq!(
            read_moment("5/5/2023 12:00 AM").unwrap().to_string(),
            "2023-05-05 00:00:00"
        );
    }

    #[test]
    fn what_could_be_two_days_or_none_is_not_read() {
        for text in [
            "01/02/2023",
            "1.2.23",
            "2023-02-30",
            "2023-13-01",
            "30/30/2023",
            "yesterday",
            "",
            "2023-05-30 25:00",
            "2023-05-30 13:00 PM",
            "2023-05-30 18:00 19:00",
            "45076.75",
            "2023-05",
            "May 2023",
            "+2023-5-1 10:00:00:00",
        ] {
            assert_eq!(read_moment(text), None, "{text}");
        }
    }

    proptest::proptest! {
        /// No text makes the reader panic.
        #[test]
        fn any_text_is_read_or_not(text in "[0-9a-z:./ 오후년T-]{0,30}") {
            let _ = read_moment(&text);
        }
    }
}
