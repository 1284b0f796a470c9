//! Finds the name that was probably meant.

use alloc::vec;
use alloc::vec::Vec;

/// The candidate that reads most like `name`: the same but for case and punctuation, or with few letters changed. None
/// where no candidate is near.
pub fn similar<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody mistypes a name of this length, and comparing it would take long.
    if name.len() > LONGEST {
        return None;
    }
    let folded = fold(name);
    candidates
        .into_iter()
        .map(|candidate| (distance(&folded, &fold(candidate)), candidate))
        .filter(|(distance, candidate)| *distance <= name.len().max(candidate.len()).max(3) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

const LONGEST: usize = 100;

fn fold(name: &str) -> Vec<char> {
    name.chars()
        .filter(|c| !matches!(c, '_' | '-'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// How many letters to insert, remove, replace or swap with their neighbour make one name of the other.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut second_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let replaced = last[j] + usize::from(a != b);
            let mut fewest = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && one[i - 1] == *b && other[j - 1] == *a {
                fewest = fewest.min(second_last[j - 1] + 1);
            }
            row.push(fewest);
        }
        second_last = core::mem::replace(&mut last, row);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::{LONGEST, distance, similar};

    #[test]
    fn a_slip_is_recognized() {
        let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
        for (slip, meant) in [("PSOT", "POST"), ("post", "POST"), ("DELET", "DELETE"), ("get", "GET")] {
            assert_eq!(similar(slip, methods), Some(meant));
        }
        assert_eq!(similar("incidentId", ["page", "incident_id"]), Some("incident_id"));
        assert_eq!(similar("monitor_ids", ["title", "monitors"]), Some("monitors"));
    }

    #[test]
    fn another_word_is_not() {
        assert_eq!(similar("FETCH", ["GET", "POST", "PUT", "DELETE"]), None);
        assert_eq!(similar("colour", ["title", "impact", "monitors"]), None);
    }

    #[test]
    fn nothing_is_like_a_name_of_more_than_a_hundred_letters() {
        let longest = "a".repeat(LONGEST);
        assert_eq!(similar(&longest, [longest.as_str()]), Some(longest.as_str()));
        let longer = "a".repeat(LONGEST + 1);
        assert_eq!(similar(&longer, [longer.as_str()]), None);
    }

    #[test]
    fn the_distance_counts_the_letters_that_are_changed() {
        for (one, other, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("a", "ab", 1),
            ("ab", "a", 1),
            ("a", "b", 1),
            ("ab", "ba", 1),
            ("xaby", "xbay", 1),
            ("abc", "abxc", 1),
            ("abxxc", "abc", 2),
            ("kitten", "sitting", 3),
        ] {
            let [first, second] = [one, other].map(|name| name.chars().collect::<Vec<_>>());
            assert_eq!(distance(&first, &second), expected, "{one}, {other}");
        }
    }
}
