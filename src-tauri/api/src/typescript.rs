//! The TypeScript side of the contract, generated so that both sides cannot drift apart.

use crate::commands::{Command, Kind, TypeVisitor, visit_types};
use crate::contract::{JobProgress, Problem};
use std::any::TypeId;
use std::collections::BTreeMap;
use std::collections::HashSet;
use ts_rs::{Config, TS};

#[derive(Default)]
struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    types: BTreeMap<String, String>,
    commands: Vec<String>,
}

impl Declarations {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        // Types without a file of their own (numbers, lists, options) are written in place.
        if T::output_path().is_some() && self.seen.insert(TypeId::of::<T>()) {
            let docs = T::docs().unwrap_or_default();
            let declaration = T::decl(&self.config);
            self.types.insert(
                T::ident(&self.config),
                format!("{docs}export {declaration}\n"),
            );
        }
        if self.seen.insert(TypeId::of::<Followed<T>>()) {
            T::visit_dependencies(self);
        }
    }
}

/// Marks, in the set of seen types, that the types a type is made of were followed.
struct Followed<T: ?Sized>(std::marker::PhantomData<T>);

impl ts_rs::TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

impl TypeVisitor for Declarations {
    fn command<Q: TS + 'static + ?Sized, A: TS + 'static + ?Sized>(&mut self, command: Command) {
        self.add::<Q>();
        self.add::<A>();
        let kind = match command.kind {
            Kind::Read => "read",
            Kind::Change => "change",
            Kind::Job | Kind::Query => "job",
            Kind::Jot => "jot",
        };
        self.commands.push(format!(
            "  {}: {{ kind: \"{kind}\"; request: {}; response: {} }};\n",
            command.name,
            Q::name(&self.config),
            A::name(&self.config)
        ));
    }
}

/// Returns the text of `ui/src/generated/contract.ts`.
pub fn typescript() -> String {
    let mut declarations = Declarations::default();
    visit_types(&mut declarations);
    declarations.add::<Problem>();
    declarations.add::<JobProgress>();
    let mut text = String::from(
        "// Generated from src-tauri/api/src/commands.rs by `make types`. Do not edit.\n\n",
    );
    for declaration in declarations.types.values() {
        text.push_str(declaration);
        text.push('\n');
    }
    text.push_str("/** Every command: how it behaves, what it takes and what it answers. */\n");
    text.push_str("export interface Commands {\n");
    for command in &declarations.commands {
        text.push_str(command);
    }
    text.push_str("}\n");
    text
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::path::Path;

    /// The committed file equals what the table says; `UPDATE_TYPES=1` writes it anew.
    #[test]
    fn the_committed_types_are_the_tables() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/generated/contract.ts");
        if std::env::var_os("UPDATE_TYPES").is_some() {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, typescript()).unwrap();
        }
        let committed = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(
            committed == typescript(),
            "contract.ts is stale: run `make types`"
        );
    }
}
