# SPDX-License-Identifier: Apache-2.0
# The two commands are `make run` and `make test`; each does all the set-up it needs.
PRESET ?= release
BUILD   = build/$(PRESET)
JOBS   ?= $(shell nproc)

.PHONY: run test build setup configure install package engine lint tidy format sanitize sanitizer-setup sanitize-address sanitize-thread \
        fuzz evaluate benchmark soak compress-images clean

run: build
	@exec ./$(BUILD)/nextgpt $(ARGS)

test: build
	@CTEST_OUTPUT_ON_FAILURE=1 ctest --test-dir $(BUILD) --no-tests=error -j 2 # one test, and a linter beside it

build: configure
	@cmake --build $(BUILD) -j $(JOBS)

configure: setup
	@test -f $(BUILD)/build.ninja || cmake --preset $(PRESET)

setup:
	@packaging/setup.sh
	@packaging/sentencepiece.sh
	@packaging/libtorch.sh $(CLOSURE)

# make install PREFIX=DIR; the tree can be moved afterwards.
PREFIX ?= /usr/local
install: build
	@cmake --install $(BUILD) --prefix $(PREFIX)

# A Debian package in the build folder.
package: build
	@cd $(BUILD) && cpack -G DEB

# The engine and its terminal program without Qt, built and tried out.
engine:
	@$(MAKE) build PRESET=engine-only
	@tests/packaging/engine_only.sh build/engine-only/nextgpt resources/pocket/bundle

# Formatting, clang-tidy, qmllint, shellcheck, licence headers, links of the documentation and the architecture rules.
lint: build
	@CTEST_OUTPUT_ON_FAILURE=1 NEXTGPT_TIDY_PROCESSES=$(JOBS) ctest --test-dir $(BUILD) --no-tests=error -L lint

# clang-tidy over everything, libtorch sources included (slow).
tidy: build
	@NEXTGPT_TIDY_PROCESSES=$(JOBS) tests/architecture/check_tidy.sh . $(BUILD) "$$(command -v clang-tidy)" all

format:
	@git ls-files '*.h' '*.cpp' '*.cu' '*.cuh' | xargs clang-format -i

# Builds and runs the tests under the sanitizers (slow: two more builds), and the build without Qt.
sanitize: sanitize-address sanitize-thread engine

sanitizer-setup: setup
	@packaging/setup.sh sanitizer-packages.txt

# Address and undefined-behaviour sanitizers over all tests.
sanitize-address: sanitizer-setup
	@cmake --preset asan && cmake --build --preset asan -j $(JOBS) && ctest --preset asan

# Thread sanitizer over the parts that use threads: session, playback, recording, library, chat.
sanitize-thread: sanitizer-setup
	@cmake --preset tsan && cmake --build --preset tsan -j $(JOBS) && ctest --preset tsan

# A million executions of every fuzzer under the address sanitizer, as far as tests/benchmark/results/fuzz.json lacks them (hours).
fuzz: sanitizer-setup
	@cmake --preset asan && cmake --build build/asan -j $(JOBS) --target fuzzers
	@tests/fuzz/run.py build/asan --jobs $(JOBS) --commit "$$(git rev-parse --short HEAD)" --out tests/benchmark/results/fuzz.json $(ARGS)

# Measures what the pocket bundle understands and writes tests/benchmark/results/evaluation.json.
evaluate: build
	@tests/evaluation/run.sh $(BUILD)/nextgpt $(ARGS)

# Measures speed and memory and writes tests/benchmark/results/benchmark.json.
benchmark: build
	@./$(BUILD)/nextgpt benchmark --commit "$$(git rev-parse --short HEAD)" --out tests/benchmark/results/benchmark.json $(ARGS)

# Kills and interrupts the program hundreds of times (20 minutes) and writes tests/benchmark/results/soak.json.
soak: build
	@tests/program/soak.py $(BUILD)/nextgpt --commit "$$(git rev-parse --short HEAD)" --out tests/benchmark/results/soak.json $(ARGS)

# Makes WebP files of new screenshots (tests/ui/take_screenshots.sh), all or those in FILES.
compress-images:
	@packaging/compress-images.sh $(FILES)

clean:
	@rm -rf build
