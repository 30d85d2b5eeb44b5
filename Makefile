# The two commands are `make run` and `make test`; each does all the set-up it needs.
PRESET ?= release
BUILD  := build/$(PRESET)
JOBS   ?= $(shell nproc)

.PHONY: run test build setup configure evaluate benchmark format tidy clean

run: build
	@exec ./$(BUILD)/nextgpt $(ARGS)

test: build
	@CTEST_OUTPUT_ON_FAILURE=1 ctest --test-dir $(BUILD) --no-tests=error

build: configure
	@cmake --build $(BUILD) -j $(JOBS)

configure: setup
	@test -f $(BUILD)/build.ninja || cmake --preset $(PRESET)

setup:
	@packaging/setup.sh
	@packaging/libtorch.sh $(CLOSURE)

# Measures what the pocket bundle understands and writes tests/benchmark/results/evaluation.json.
evaluate: build
	@tests/evaluation/run.sh $(BUILD)/nextgpt $(ARGS)

# Measures speed and memory and writes tests/benchmark/results/benchmark.json.
benchmark: build
	@./$(BUILD)/nextgpt benchmark --commit "$$(git rev-parse --short HEAD)" --out tests/benchmark/results/benchmark.json $(ARGS)

format:
	@git ls-files '*.h' '*.cpp' '*.cu' | xargs clang-format -i

clean:
	@rm -rf build

# clang-tidy over everything, libtorch sources included (slow).
tidy: build
	@tests/architecture/check_tidy.sh . $(BUILD) "$$(command -v clang-tidy)" all
