"""Finds the organisation numbers in a document. A recogniser that is a program: see plugin.yaml beside it.

It reads one JSON object a line and answers each with one line: first the greeting, then each document.
"""
import json
import re
import sys

PLUGIN = {
    "id": "organisation-numbers",
    "version": "1.0",
    "protocol": 1,
    "emits": ["fact:organisation_number"],
}
NUMBER = re.compile(r"(?<![\w-])\d{6}-\d{4}(?![\w-])")


def is_organisation(number):
    """Whether a number is an organisation's: a person's has a month there, and the last digit checks the rest."""
    digits = [int(digit) for digit in number if digit.isdigit()]
    if digits[2] < 2:
        return False
    doubled = [digit * 2 if place % 2 == 0 else digit for place, digit in enumerate(digits)]
    return sum(digit // 10 + digit % 10 for digit in doubled) % 10 == 0


def findings(document):
    for line in document["lines"]:
        if line["role"] != "body":
            continue
        for number in NUMBER.findall(line["text"]):
            if is_organisation(number):
                fact = {"type": "organisation_number", "value": number}
                yield {"fact": fact, "lines": [line["n"]], "confidence": 0.95}


for text in sys.stdin:
    message = json.loads(text)
    if "hello" in message:
        answer = {"plugin": PLUGIN}
    else:
        answer = {"findings": list(findings(message["document"]))}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
