# Every target installs what it needs into .venv; nothing has to be prepared but Python 3.11.
PYTHON ?= $(or $(shell command -v python3.11),$(shell command -v python3))
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test check bench size golden eval clean

$(STAMP): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" && $(PYTHON) -c "import sys; sys.exit(sys.version_info[:2] < (3, 11))" || { echo "Python 3.11 が見つかりません。PYTHON=... で指定してください。 / Python 3.11 not found; give PYTHON=..." >&2; exit 2; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $(STAMP)

demo: $(STAMP)
	$(BIN)/clausekit review corpora/demo/共同研究契約書案.docx --side 乙 -o out

test: $(STAMP)
	$(BIN)/python -m pytest -q

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check clausekit tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/clausekit library check

eval: $(STAMP)
	$(BIN)/clausekit eval corpora/dev
	$(BIN)/clausekit eval corpora/test

bench: $(STAMP)
	$(BIN)/python -m tests.bench.run

size: $(STAMP)
	$(BIN)/python -m tests.size

golden: $(STAMP)
	$(BIN)/python -m pytest -q tests/review/test_golden.py --write-golden
	$(BIN)/python -m tests.findings.test_schema

clean:
	rm -rf $(VENV) out build dist
