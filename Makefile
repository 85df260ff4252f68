# Jurybook: `make demo` shows it, `make test` checks it. Both install what is missing.

SHELL := /bin/bash
export CARGO_TERM_COLOR ?= never
GATE := .ci/gate

FUZZ_SECONDS ?= 600
FUZZ_TARGETS ?= container manifest envelope spreadsheet programme bundle receipt record log safe ratings

.PHONY: help setup ui build demo test test-long bench bench-fit bench-desk bench-print bench-room bench-window study types hostile fuzz walk screenshots guide fmt clean

help: ## Lists the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## Installs what is missing (Debian 12; needs Rust and Node)
	@.ci/setup

ui: setup ## Builds the window's pages
	@npm run build --prefix ui --silent

build: ui ## Builds the command line and the window, optimised
	cargo build --release --locked -p jurybook-cli -p jurybook-desktop

demo: ## Runs a whole judging round on the sample prize into out/demo, and shows it
	@.ci/setup
	@npm run build --prefix ui --silent
	@echo "demo: building (ten to twenty minutes the first time)"
	@cargo build --release --locked -p jurybook-cli $${DISPLAY:+-p jurybook-desktop} $${WAYLAND_DISPLAY:+-p jurybook-desktop}
	@.ci/demo

test: ## Runs every check
	@.ci/setup
	@$(GATE) "format" cargo fmt --all --check
	@$(GATE) "pages: format and lint" npm run lint --prefix ui --silent
	@$(GATE) "pages: types" npm run check --prefix ui --silent
	@$(GATE) "pages: tests" npm test --prefix ui --silent
	@$(GATE) "pages: build" npm run build --prefix ui --silent
	@$(GATE) "dependencies: licences, sources, duplicates" .ci/deny
	@$(GATE) "lints" cargo clippy --workspace --all-targets --locked -- -D warnings
	@$(GATE) "fuzz targets" cargo check --quiet --manifest-path fuzz/Cargo.toml --locked --target-dir "$$(.ci/target)"
	@RUSTDOCFLAGS="-D warnings" $(GATE) "documentation" cargo doc --workspace --no-deps --locked
	@$(GATE) "build" cargo build --workspace --bins --tests --locked
	@$(GATE) "tests" cargo test --workspace --locked --no-fail-fast
	@$(GATE) "accessible documents" .ci/accessible
	@$(GATE) "window" cargo test --workspace --locked --test desktop -- --test-threads=2
	@WALK_LANGUAGES=en WALK_THEMES=light $(GATE) "every state of the window" npm run walk --prefix ui --silent
	@$(GATE) "clean tree" .ci/clean-tree
	@echo "make test: every check passed"

test-long: ## Runs the laws of merging on 20,000 cases each
	@.ci/setup
	PROPTEST_CASES=20000 cargo test --workspace --locked --lib merge::
	PROPTEST_CASES=20000 cargo test --workspace --locked --test laws

bench: ## Measures a round at 60, 600 and 6,000 applications, and 400 packets merged at once
	@.ci/setup
	@npm run build --prefix ui --silent
	@cargo bench --locked -p jurybook-tests --bench round

bench-fit: ## Measures the adjusted score beside R's lme4, and compares the two on odd designs
	@.ci/setup
	@npm run build --prefix ui --silent
	@tests/bench/install-r || echo "bench-fit: R could not be installed; our side is measured alone"
	@cargo bench --locked -p jurybook-tests --bench fit
	@cargo bench --locked -p jurybook-tests --bench fit -- odd

bench-desk: ## Measures what a judge waits for at the desk, with 600 applications in the kit
	@.ci/setup
	@npm run build --prefix ui --silent
	@cargo bench --locked -p jurybook-tests --bench desk

bench-print: ## Measures books of 240, 1,000 and 5,000 dossiers beside Typst and WeasyPrint
	@.ci/setup
	@npm run build --prefix ui --silent
	@tests/bench/print/install || echo "bench-print: Typst and WeasyPrint could not be installed; our side is measured alone"
	@cargo bench --locked -p jurybook-print --bench print

bench-room: ## Measures what the chair's screens ask for, with 6,000 applications and 200 judges
	@.ci/setup
	@npm run build --prefix ui --silent
	@cargo bench --locked -p jurybook-tests --bench round -- room

bench-window: ## Measures the window beside a bare one, a judge's desk, and a chair's room with 6,000 applications
	@.ci/setup
	@npm run build --prefix ui --silent
	cargo build --release --locked -p jurybook-desktop --bins --examples
	@mkdir -p out
	cargo bench --locked -p jurybook-tests --bench round -- room "$$PWD/out/room.jurybook"
	JURYBOOK_DESKTOP="$$(.ci/target)/release/jurybook-desktop" \
	JURYBOOK_BARE="$$(.ci/target)/release/examples/bare-window" \
	JURYBOOK_ROOM="$$PWD/out/room.jurybook" \
	  cargo test --workspace --locked --test desktop -- --ignored measure_the --nocapture --test-threads=1

study: ## Ranks made-up panels whose truth is known, and counts what was found
	@.ci/setup
	@npm run build --prefix ui --silent
	@cargo bench --locked -p jurybook-tests --bench study

types: ## Writes the generated files anew: TypeScript contract, schema page
	UPDATE_TYPES=1 cargo test --workspace --exclude jurybook-desktop --lib -q committed
	UPDATE_TYPES=1 npm test --prefix ui --silent -- tests/texts.test.ts

hostile: ## Makes hostile and golden files that are missing, and their index
	UPDATE_HOSTILE=1 cargo test --workspace --exclude jurybook-desktop --test robustness the_index

fuzz: ## Fuzzes every reader of strangers' files, FUZZ_SECONDS each
	.ci/fuzz $(FUZZ_SECONDS) $(FUZZ_TARGETS)

walk: setup ## Walks past every state of the window's pages over fixtures, in both languages and themes, and checks each
	npm run walk --prefix ui --silent

screenshots: ui ## Takes pictures of every screen into out/screenshots
	cargo build --workspace --locked
	cargo test --workspace --locked --test desktop -- --ignored take_every_picture

guide: ui ## Takes the pictures of the guides anew, from the real window
	cargo build --workspace --locked
	cargo test --workspace --locked --test desktop -- --ignored take_pictures_for_the_guides

fmt: ## Formats Rust and the pages
	cargo fmt --all
	npm run format --prefix ui --silent

clean: ## Removes what was built
	rm -rf out ui/dist
	cargo clean
