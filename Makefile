# Every target makes what it needs, starting from nothing but a Python (3.11 or newer).
# `make PYTHON=/path/to/python TARGET` chooses which.

VENV ?= .venv
PYTHON ?=
PYTEST_FLAGS ?= -n auto

bin := $(VENV)/bin
made := $(VENV)/.made

.PHONY: help demo test lint check snap bench oracle docs new-rule clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1 \t\2/p' $(MAKEFILE_LIST) | expand -t 19

$(made): pyproject.toml tools/bootstrap.sh tools/find-python.sh
	@tools/bootstrap.sh $(VENV) $(PYTHON)

demo: $(made) ## check the configurations in fixtures/labs and show what is found
	@tools/demo.sh $(bin)/kealint

test: lint ## everything a change has to pass here: format, lint, types, layers, tests
	$(bin)/pytest $(PYTEST_FLAGS)

lint: $(made)
	$(bin)/ruff format --check .
	$(bin)/ruff check .
	$(bin)/mypy
	$(bin)/lint-imports
	$(bin)/python -m tools.make_docs --check

check: test ## the same on the oldest and the newest Python too, and our hooks in pre-commit
	tools/check-pythons.sh 3.11 3.13
	tools/check-hooks.sh $(bin)/pre-commit

snap: $(made) ## write the snapshots anew, then run the tests against them
	-$(bin)/pytest $(PYTEST_FLAGS) --snapshot-update
	$(bin)/pytest $(PYTEST_FLAGS)

bench: $(made) ## measure start-up and size, beside kea-dhcp4 -t where there is one
	$(bin)/python -m tools.bench

oracle: $(made) ## ask real Keas about every example and write down what they say
	$(bin)/python -m tools.oracle

docs: $(made) ## write docs/rules/ and the schema of the settings from the rules
	$(bin)/python -m tools.make_docs

new-rule: $(made) ## start a rule: make new-rule NAME=pools/pool-outside-subnet
	$(bin)/python -m tools.new_rule $(NAME)

clean: ## remove the environments and caches
	rm -rf $(VENV) .cache build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
