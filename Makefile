# Plain pip in .venv: Python 3.11-3.13 and make are all that is needed. Another Python: make test PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# A virtual environment has this folder once it is complete, and it names the version that it was made with.
VERSION := $(shell $(PYTHON) -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
PIP := $(VENV)/lib/$(VERSION)/site-packages/pip
# What is installed: "run" is the package alone, "dev" the tools too.
RUN := $(VENV)/installed-run-$(VERSION)
DEV := $(VENV)/installed-dev-$(VERSION)
BROWSER := $(VENV)/installed-browser-$(VERSION)
# Models run in an environment of their own, so that the other tests prove what works without torch.
HF := .venv-hf
HF_INSTALLED := $(HF)/installed-$(VERSION)
# So do finders of names that carry their models.
FINDERS := .venv-finders
FINDERS_INSTALLED := $(FINDERS)/installed-$(VERSION)
# And Ray.
RAY := .venv-ray
RAY_INSTALLED := $(RAY)/installed-$(VERSION)
# And tools that assert on summaries. DeepEval wants an older click than huggingface_hub does, so it gets only what
# bench.check needs.
ASSERTIONS := .venv-assertions
ASSERTIONS_INSTALLED := $(ASSERTIONS)/installed-$(VERSION)
DEEPEVAL := deepeval==4.3.1
CHECK := anyascii numpy py3langid pyyaml rapidfuzz regex simplemma
PROMPTFOO := promptfoo@0.121.20
# And other people's harnesses, with the wheel and an example of a plug-in, as their users install them.
INTEROP := .venv-interop
INTEROP_INSTALLED := $(INTEROP)/installed-$(VERSION)
# The documentation has one too, and so have the checks of what is released.
DOCS := .venv-docs
DOCS_INSTALLED := $(DOCS)/installed-$(VERSION)
RELEASE := .venv-release
RELEASE_INSTALLED := $(RELEASE)/installed-$(VERSION)
CORE := $(RELEASE)/core

# Coverage makes the tests a third slower; CI asks for it.
COVERAGE ?=
# Tests start Python a hundred times: what one compiles the others read, even where the shell says not to keep it.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: constraints docs figures format help licences lint release run sbom test test-assertions test-browser test-docs \
	test-finders test-hf test-interop test-package test-ray

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(RUN) ## install, run the benchmark on the embedded articles, print the leaderboard
	$(BIN)/bench run --fresh

test: lint ## install, check the code, run the tests that need no more; with coverage: make test COVERAGE=--cov
	$(BIN)/pytest $(COVERAGE) --ignore=tests/browser --numprocesses auto --maxprocesses 4 --dist worksteal

test-browser: $(BROWSER) ## install playwright and test the pages in the Chromium that is there (or BENCH_CHROMIUM)
	$(BIN)/pytest tests/browser

test-assertions: $(ASSERTIONS_INSTALLED) ## install DeepEval and promptfoo (where npm is) in .venv-assertions and run the examples with them
	PATH="$(CURDIR)/$(ASSERTIONS)/node_modules/.bin:$$PATH" $(ASSERTIONS)/bin/python -m pytest -o filterwarnings=default tests/interop/test_assertions.py

test-hf: $(HF_INSTALLED) ## install torch in .venv-hf and run the tests that run models, CPU is enough
	$(HF)/bin/python -m pytest -m hf tests

test-finders: $(FINDERS_INSTALLED) ## install natasha, HanTa and spaCy in .venv-finders and run the tests of name finders
	$(FINDERS)/bin/python -m pytest tests/consistency/names/finders

test-ray: $(RAY_INSTALLED) ## install Ray in .venv-ray and run the tests on a cluster of several nodes on this machine
	RAY_USAGE_STATS_ENABLED=0 $(RAY)/bin/python -m pytest -m ray tests
	$(RAY)/bin/python -m pytest tests/metrics/test_rouge.py tests/datasets/test_files.py

test-interop: $(INTEROP_INSTALLED) ## install lm-eval, Inspect AI and Jupyter's kernel in .venv-interop and test what bridges to them
	$(INTEROP)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall . ./examples/bench_example_plugin
	$(INTEROP)/bin/python -m pytest tests/interop

docs: $(DOCS_INSTALLED) ## build the documentation into site/; open site/index.html
	$(DOCS)/bin/python tools/build_pages.py
	$(DOCS)/bin/python -m sphinx --fail-on-warning --keep-going --quiet docs site

test-docs: $(DOCS_INSTALLED) ## build the documentation, try every link, and run the commands and code that its pages show
	$(DOCS)/bin/python -m pytest --numprocesses 2 --dist worksteal tests/docs

test-package: $(RELEASE_INSTALLED) ## build the archives, check them, install the wheel on each Python that is here, bill of materials
	$(RELEASE)/bin/python -m pytest -rs tests/package

sbom: $(CORE) ## the bill of materials of the core, CycloneDX: sbom.json
	$(RELEASE)/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --output-file sbom.json $(CORE)

licences: $(CORE) ## what the core's packages and the shipped data are licensed under: docs/licences.md
	$(RELEASE)/bin/python tools/build_licences.py $(CORE)/bin/python

release: $(RELEASE_INSTALLED) ## check that this commit can be released, and build the archives into dist/; uploads nothing
	$(RELEASE)/bin/python tools/release.py

lint: $(DEV) ## ruff, mypy and the import rules
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

figures: $(DEV) ## draw the picture and the table of the README anew, after make run
	$(BIN)/python tools/readme.py
	$(BIN)/python tools/picture.py

format: $(DEV) ## format the code and mend what ruff can mend
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

constraints: ## pin the newest versions of all packages: run it with the oldest Python, then make test
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP_INSTALL) --editable '.[dev]'
	sed '/^$$/q' constraints.txt > $(VENV)/constraints.txt
	$(BIN)/python -m pip freeze --all --exclude-editable --exclude pip >> $(VENV)/constraints.txt
	cp $(VENV)/constraints.txt constraints.txt
	touch $(RUN) $(DEV)

# The environment is made anew when it is missing, broken, or of another Python.
$(PIP):
	@echo "Making $(VENV) with $(PYTHON) ($(VERSION))"
	$(PYTHON) -m venv --clear $(VENV)

$(RUN): pyproject.toml constraints.txt | $(PIP)
	@echo "Installing into $(VENV), one to three minutes"
	$(PIP_INSTALL) --constraint constraints.txt --editable .
	@touch $@

$(DEV): pyproject.toml constraints.txt | $(PIP)
	@echo "Installing into $(VENV) with the tools for tests, one to three minutes"
	$(PIP_INSTALL) --constraint constraints.txt --editable '.[dev]'
	@touch $(RUN) $@

$(BROWSER): $(DEV)
	$(PIP_INSTALL) --constraint constraints.txt --editable '.[dev,browser]'
	@touch $@

$(HF_INSTALLED): pyproject.toml constraints.txt
	@echo "Installing torch and transformers' server into $(HF), some minutes"
	$(PYTHON) -m venv --clear $(HF)
	$(HF)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,hf,serve,bertscore]'
	@touch $@

$(FINDERS_INSTALLED): pyproject.toml constraints.txt
	@echo "Installing natasha, HanTa and spaCy into $(FINDERS), one or two minutes"
	$(PYTHON) -m venv --clear $(FINDERS)
	$(FINDERS)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,ru-ner,de,spacy]'
	@touch $@

$(RAY_INSTALLED): pyproject.toml constraints.txt
	@echo "Installing Ray into $(RAY), one or two minutes"
	$(PYTHON) -m venv --clear $(RAY)
	$(RAY)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,ray,zstd,fast]'
	@touch $@

$(ASSERTIONS_INSTALLED): pyproject.toml constraints.txt
	@echo "Installing DeepEval and promptfoo into $(ASSERTIONS), some minutes"
	$(PYTHON) -m venv --clear $(ASSERTIONS)
	grep -vE '^(click|rich|tabulate|huggingface_hub)==' constraints.txt > $(ASSERTIONS)/constraints.txt
	$(ASSERTIONS)/bin/python -m pip install --quiet --disable-pip-version-check --constraint $(ASSERTIONS)/constraints.txt $(DEEPEVAL) $(CHECK) hypothesis pytest
	$(ASSERTIONS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	if command -v npm >/dev/null; then npm install --prefix $(ASSERTIONS) --ignore-scripts --no-audit --no-fund --silent $(PROMPTFOO); fi
	@touch $@

$(INTEROP_INSTALLED): pyproject.toml constraints.txt constraints-interop.txt
	@echo "Installing lm-eval, Inspect AI and Jupyter's kernel into $(INTEROP), some minutes"
	$(PYTHON) -m venv --clear $(INTEROP)
	grep -vE '^(chardet|fsspec|python-dateutil)==' constraints.txt | cat - constraints-interop.txt > $(INTEROP)/constraints.txt
	$(INTEROP)/bin/python -m pip install --quiet --disable-pip-version-check --constraint $(INTEROP)/constraints.txt '.[dev,hf,serve,notebook,interop]'
	@touch $@

$(DOCS_INSTALLED): pyproject.toml constraints.txt
	@echo "Installing Sphinx into $(DOCS), one or two minutes"
	$(PYTHON) -m venv --clear $(DOCS)
	$(DOCS)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[docs,browser]'
	@touch $@

$(RELEASE_INSTALLED): pyproject.toml constraints.txt
	@echo "Installing the tools for releases into $(RELEASE), a minute"
	$(PYTHON) -m venv --clear $(RELEASE)
	$(RELEASE)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt \
		$$($(PYTHON) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["release"])')
	@touch $@

# The core alone, as a user has it: bills of materials and licences are read from there.
$(CORE): $(RELEASE_INSTALLED)
	$(PYTHON) -m venv --clear $@
	$@/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt .
	@touch $@
