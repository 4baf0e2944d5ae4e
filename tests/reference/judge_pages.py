"""Judges PDF files by the rules of PDF/UA-1 that a program can judge, with page-validation (see programs.txt).

Use: python judge_pages.py FILE...    exits 1 when any file fails a rule, and prints which.
"""

import sys

import page


def main(files):
    failed = 0
    for file in files:
        report = str(page.validate_pdf(file, profile="ua1"))
        if "Result: no failures" not in report:
            failed += 1
            print(f"{file}\n{report}")
    print(f"{len(files) - failed} of {len(files)} files pass")
    return 1 if failed or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
