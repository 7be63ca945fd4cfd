# make check STORY=path   reads a story; a sample of ours without STORY
# make train             builds copydesk-train, which makes a context model of an archive
# make test               runs every test
# make lint               looks the source over for format
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
STORY ?= Tests/Stories/harbour.txt
# One file that starts at once and needs no Swift beside it. Its unwind tables are found by the table that the linker makes
# of them, and not registered one by one at each start, which takes three milliseconds.
RELEASE := -c release -Xswiftc -static-executable -Xlinker --eh-frame-hdr \
  -Xlinker --defsym=__register_frame_info=0 -Xlinker --defsym=__deregister_frame_info=0
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
