# make check STORY=path   reads a story; a sample of ours without STORY
# make train             builds copydesk-train, which makes a context model of an archive
# make test               runs every test
# make lint               looks the source over for format
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
STORY ?= Tests/Stories/harbour.txt
# One file that starts at once and needs no Swift beside it.
RELEASE := -c release -Xswiftc -static-executable
SOURCES := Package.swift Sources Tests

.PHONY: check build train test lint install

check: build
	@.build/release/copydesk check "$(STORY)" || [ $$? -eq 1 ]

build: install
	@.ci/swift build $(RELEASE) --product copydesk 2>&1 | .ci/quiet
	@.ci/swift build $(RELEASE) --product copydesk-dev 2>&1 | .ci/quiet

train: install
	@.ci/swift build $(RELEASE) --product copydesk-train 2>&1 | .ci/quiet

test: install
	@.ci/swift test

lint: install
	@.ci/swift format lint --strict --recursive $(SOURCES)

install:
	@.ci/install
