"""Runs the snippets of pages, as they stand, and compares what they print with what stands below them.

Usage: snippets.py URL PAGE…

A block of sh, python, r or js may be followed by one of text: all that it prints, where … stands for anything.
A block of console has commands after $, each with lines that it prints, in their order, among others.
"""
import os
import re
import subprocess
import sys
import tempfile

RUN = {"sh": ["bash", "-e"], "python": ["/usr/bin/python3"], "r": ["Rscript", "--vanilla"], "js": ["node"]}
ENDING = {"sh": "sh", "python": "py", "r": "R", "js": "mjs"}
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", re.M | re.S)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.M)


def printed(language, text, folder):
    path = os.path.join(folder, "snippet." + ENDING[language])
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return subprocess.run(RUN[language] + [path], cwd=folder, capture_output=True, text=True, timeout=300)


def whole(shown):
    return re.compile(".*".join(map(re.escape, shown.split("…"))) + r"\Z", re.S)


def among(shown):
    return re.compile(".*?" + ".*?".join(map(re.escape, shown.splitlines())), re.S)


def snippets(page):
    for language, text, shown in BLOCK.findall(page):
        if language == "console":
            for command, lines in COMMAND.findall(text):
                yield "sh", command, among(lines)
        elif language in RUN:
            yield language, text, whole(shown) if shown else re.compile("")


url, pages, failed = sys.argv[1], sys.argv[2:], 0
for page in pages:
    with open(page, encoding="utf-8") as file:
        text = file.read().replace("http://localhost:3030", url)
    with tempfile.TemporaryDirectory() as folder:
        for language, snippet, shown in snippets(text):
            name = f"{page}, {language}: {snippet.strip().splitlines()[0]}"
            run = printed(language, snippet, folder)
            if run.returncode == 0 and shown.match(run.stdout):
                print("ok", name)
            else:
                failed += 1
                print(f"FAILED {name}\n{run.stdout}{run.stderr}")
if failed:
    sys.exit(f"{failed} snippets failed")
