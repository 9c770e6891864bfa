"""Finds appendices. Reads one JSON object a line and answers each with one line: see plugin.yaml beside it."""
import json
import re
import sys

PLUGIN = {"id": "my-plugin", "version": "1.0", "protocol": 1, "emits": ["fact:appendix"]}
APPENDIX = re.compile(r"Bilaga (\d+)[,:]? ([A-ZÅÄÖ].*)")


def findings(document):
    for line in document["lines"]:
        match = APPENDIX.fullmatch(line["text"])
        if match and line["role"] == "body":
            value = {"number": match[1], "title": match[2]}
            yield {"fact": {"type": "appendix", "value": value}, "lines": [line["n"]], "confidence": 0.9}


for text in sys.stdin:
    message = json.loads(text)
    if "hello" in message:
        answer = {"plugin": PLUGIN}
    else:
        answer = {"findings": list(findings(message["document"]))}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
