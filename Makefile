# `make test` runs the tests, `make check` all that a change must pass; `make` alone builds ./copydesk.

GO     ?= go
SHARED ?= ../shared
FUZZ   ?= 30s
KILLS  ?= 500

build: ## one static binary, ./copydesk
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags '-s -w' -o copydesk ./cmd/copydesk

demo: ## everything at work, with mail servers and a sample mailbag of its own
	@$(GO) run ./cmd/copydesk demo

test: ## every test, quickly
	$(GO) test ./...

check: ## formatting, vet, staticcheck and the tests with the race detector
	@unformatted="$$($(GO) tool gofumpt -l .)"; \
	if [ -n "$$unformatted" ]; then echo "not formatted (make fmt):"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) tool staticcheck ./...
	$(GO) test -race -shuffle=on -timeout 30m ./...

fmt: ## format every file
	$(GO) tool gofumpt -w .

bench: ## a backlog in a real mailbox, beside the rate of reading it; BENCH="-full" for the largest
	$(GO) run ./internal/bench $(BENCH)

benchmarks: ## every Go benchmark, with what it allocates
	$(GO) test -run '^$$' -bench . -benchmem ./...

# The benchmarks of one email on its way: reading it, its document in each format, its themes, judging it, its letter, its filing.
ONE_EMAIL = -run '^$$' -bench 'Parse|DOCX|Formats|Read|Themes|Judge|Acceptance|File|Revise' -benchmem -benchtime 0.3s -count 6 \
	./internal/message ./internal/document ./internal/desk ./internal/call ./internal/letter ./internal/store

benchstat: ## the benchmarks of one email beside testdata/bench/baseline.txt
	$(GO) test $(ONE_EMAIL) > bench.txt
	$(GO) run golang.org/x/perf/cmd/benchstat@latest testdata/bench/baseline.txt bench.txt

baseline: ## the benchmarks of one email as the new baseline
	$(GO) test $(ONE_EMAIL) > testdata/bench/baseline.txt

fuzz: ## every fuzz target for $(FUZZ) each
	@for package in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz'); do \
			echo "$$package $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZ) $$package || exit 1; \
		done; \
	done

crash: ## $(KILLS) kills at random moments over a stream of emails; counts what was lost or done twice
	$(GO) test ./internal/crash -count=1 -timeout 0 -v -kills $(KILLS)

litestream: ## replicates and restores a database with Litestream, which is built first (minutes)
	LITESTREAM=build $(GO) test ./internal/crash -run TestLitestream -count=1 -timeout 0 -v

mailbag: build ## the labelled emails of $(SHARED), and where copydesk reads them otherwise
	python3 $(SHARED)/mailbag/compare.py --copydesk ./copydesk --call $(SHARED)/smarter-state-2020.toml

lint: ## the full gate: golangci-lint and govulncheck (minutes, the first time)
	$(GO) run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0 run ./...
	$(GO) run golang.org/x/vuln/cmd/govulncheck@latest ./...

help: ## this list
	@grep -hE '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | sort

.PHONY: build demo test check fmt bench benchmarks benchstat baseline fuzz crash litestream mailbag lint help
