# Everything from a fresh clone: Python 3.11 or newer with pip, and make. `make help` lists it all.
# (Windows: see environment.yml and the README; there the `xhht` command does what make does here.)

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python

# Another interpreter: make PYTHON=/path/to/python3.12 setup
# Arguments for the program behind a target: make test ARGS="-k wording"
PYTHON ?=
ARGS ?=

# A set-up is named after what it was made from, so the same lock in the same folder is never
# installed twice, and an interrupted or moved set-up (which would run the old folder's code) is
# made anew. Only `setup` and `lock` use the network.
LOCKED := $(VENV)/.locked-$(shell { pwd -P; cat requirements.lock; } 2>/dev/null | cksum | cut -d ' ' -f 1)
INSTALLED := $(VENV)/.installed-$(shell cksum < pyproject.toml | cut -d ' ' -f 1)

.DEFAULT_GOAL := help
.PHONY: help setup reports test lab bench lock clean
.DELETE_ON_ERROR:

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

reports: setup  ## every brief and overview, and their index, under reports/
	@code=0; $(BIN)/xhht build $(ARGS) || code=$$?; \
	if [ -f reports/latest/index.html ]; then \
		printf '\nMục lục / Index: %s\n' "$$(pwd)/reports/latest/index.html"; fi; \
	exit $$code

test: setup  ## every test, the lint and the import contracts among them
	$(PY) -m pytest -n logical --dist worksteal $(ARGS)

lab: setup  ## the notebooks in JupyterLab
	$(BIN)/jupyter-lab notebooks $(ARGS)

bench: setup  ## recognition, returns, formats and editions, each beside a peer in the same run
	$(PY) -m tests.bench $(ARGS)

setup: $(INSTALLED)  ## .venv with exactly what requirements.lock names, once

clean:  ## what can be made again offline; .venv and reports/ stay
	rm -rf build dist .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name $(VENV) -prune -o '(' -name __pycache__ -o -name .ipynb_checkpoints ')' -type d \
		-prune -exec rm -rf {} +

lock:  ## requirements.lock from pyproject.toml (newest versions: ARGS=--upgrade)
	@$(FIND_PYTHON); rm -rf build/uv && "$$python" -m venv build/uv && build/uv/bin/pip install -q uv
	build/uv/bin/uv pip compile --quiet --universal --fork-strategy fewest --python-version 3.11 \
		--generate-hashes --extra lab --extra test --group build \
		--custom-compile-command 'make lock' --output-file requirements.lock $(ARGS) pyproject.toml

# --- setting up ---------------------------------------------------------------------------------

define FIND_PYTHON
python=; \
for candidate in $(if $(PYTHON),"$(PYTHON)",python3 python python3.14 python3.13 python3.12 python3.11); do \
	if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then python=$$candidate; break; fi; \
done; \
if [ -z "$$python" ]; then \
	echo 'Cần Python 3.11 trở lên. Hãy cài đặt, hoặc chỉ rõ: make PYTHON=/đường/dẫn/python3.12' >&2; \
	echo 'Python 3.11 or newer is needed. Install it, or name it: make PYTHON=/path/to/python3.12' >&2; \
	exit 1; \
fi
endef

# Some systems ship Python without ensurepip (Debian's python3-venv): then the system's own pip
# installs into the environment.
define FIND_PIP
pip() { \
	if $(PY) -m pip --version >/dev/null 2>&1; then $(PY) -m pip "$$@"; \
	else "$$python" -m pip --python $(PY) "$$@"; fi; \
}
endef

# An environment whose interpreter was removed or upgraded away is made anew, too.
ifeq ($(wildcard $(PY)),)
.PHONY: $(LOCKED)
endif

$(LOCKED):
	@$(FIND_PYTHON); $(FIND_PIP); \
	echo "Đang cài đặt lần đầu, khoảng một phút / Setting up, once, about a minute ($$("$$python" -V))"; \
	rm -rf $(VENV); \
	"$$python" -m venv $(VENV) >/dev/null 2>&1 \
		|| { rm -rf $(VENV); "$$python" -m venv --without-pip $(VENV); } || exit 1; \
	pip install --quiet --disable-pip-version-check --no-input \
		--require-hashes --requirement requirements.lock || exit 1; \
	touch $@

$(INSTALLED): $(LOCKED)
	@$(FIND_PYTHON); $(FIND_PIP); \
	pip install --quiet --disable-pip-version-check --no-input \
		--no-index --no-deps --no-build-isolation --editable . || exit 1; \
	rm -f $(VENV)/.installed-*; \
	touch $@
