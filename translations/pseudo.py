#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the pseudo-locale: every text of a .ts file, accented and in brackets. A text of the window that shows up
without brackets under this translation cannot be translated.

usage: pseudo.py nextgpt_de.ts nextgpt_pseudo.ts
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

ACCENTED = str.maketrans("AaCcEeIiNnOoSsUuYyZz", "ÅåÇçÉéÎîÑñÖöŠšÛûÝýŽž")
# Placeholders, rich text tags, entities and file name patterns are not translated.
KEPT = re.compile(r"(%L?\d+|%n|<[^>]*>|&\w+;|\*\.\w+|\n)")


def pseudo(source):
    pieces = KEPT.split(source)
    return "⟦" + "".join(p if i % 2 else p.translate(ACCENTED) for i, p in enumerate(pieces)) + "⟧"


def main(source, target):
    tree = ElementTree.parse(source)
    tree.getroot().set("language", "en")
    for message in tree.iter("message"):
        text = pseudo(message.find("source").text or "")
        translation = message.find("translation")
        translation.attrib.pop("type", None)
        for child in list(translation):
            translation.remove(child)
        if message.get("numerus") == "yes":
            translation.text = None
            for _ in range(2):
                ElementTree.SubElement(translation, "numerusform").text = text
        else:
            translation.text = text
    tree.write(target, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
