//! Spells a name as a field in Rust.

use alloc::string::String;

/// `incident_id`, as an identifier in Rust would spell `incidentId`.
#[must_use]
pub fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 2);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !snake.is_empty() && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.push(if letter == '-' {
            '_'
        } else {
            letter.to_ascii_lowercase()
        });
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::snake_case;

    #[test]
    fn parameters_of_paths_become_identifiers() {
        for (name, field) in [
            ("incidentId", "incident_id"),
            ("app", "app"),
            ("URL", "u_r_l"),
            ("a-b", "a_b"),
        ] {
            assert_eq!(snake_case(name), field);
        }
    }
}
