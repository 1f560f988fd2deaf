// Article, and what reads articles.

#include "align/python/articles.hpp"

#include <pybind11/stl.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "align/io/named_articles.hpp"
#include "align/python/bindings.hpp"
#include "align/python/choices.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"
#include "synoptic/text_kind.hpp"

namespace synoptic::python {
namespace {

/// A note or a source that an article names.
struct ReferenceHandle {
  ArticleHandle text;
  const io::Reference* reference;
};

const Choices<ReadOptions::Lines> kLines = {{"auto", ReadOptions::Lines::kAuto},
                                            {"paragraph", ReadOptions::Lines::kParagraph},
                                            {"wrapped", ReadOptions::Lines::kWrapped},
                                            {"sentence", ReadOptions::Lines::kSentence}};

ReadOptions OptionsOf(const std::string& lang, const std::string& id, const std::string& lines,
                      const std::string& break_at, const std::string& encoding) {
  ReadOptions options;
  options.lang = lang;
  options.id = id;
  options.lines = Choose(kLines, lines, "lines");
  options.break_at = break_at;
  options.encoding = encoding;
  return options;
}

/// The bytes of a str or of bytes. Half of a surrogate pair has none.
std::string BytesOf(const py::handle& text) {
  if (py::isinstance<py::bytes>(text)) return py::cast<std::string>(text);
  if (!py::isinstance<py::str>(text)) {
    throw py::type_error("text: expected str or bytes, found " +
                         std::string(Py_TYPE(text.ptr())->tp_name));
  }
  py::ssize_t size = 0;
  const char* const data = PyUnicode_AsUTF8AndSize(text.ptr(), &size);
  if (data != nullptr) return {data, static_cast<std::size_t>(size)};
  PyErr_Clear();
  throw Error(ErrorCode::kInvalidText,
              "the text holds half of a surrogate pair, which is no character; expected what "
              "str.encode(\"utf-8\") accepts");
}

ArticleHandle OfText(const py::object& text, const std::string& lang, const std::string& id,
                     const std::string& title, const std::string& date, const std::string& lines,
                     const std::string& break_at, const std::string& encoding) {
  std::string bytes = BytesOf(text);
  const ReadOptions options = OptionsOf(lang, id, lines, break_at, encoding);
  const py::gil_scoped_release release;
  io::Document document;
  document.article = ParseArticle(std::move(bytes), options);
  if (!title.empty()) document.article.title = title;
  if (!date.empty()) document.article.date = date;
  return ArticleHandle(std::move(document));
}

/// A line of its own for a sentence, whatever line ends are in it.
std::string LineOf(const py::handle& sentence, std::size_t number) {
  std::string line = BytesOf(sentence);
  for (char& c : line) {
    if (c == '\n' || c == '\r' || c == '\f' || c == '\v') c = ' ';
  }
  if (line.find_first_not_of(" \t") == std::string::npos) {
    throw Error(ErrorCode::kInvalidArgument,
                "sentence " + std::to_string(number) + " (from 0) is blank; leave it out");
  }
  return line + '\n';
}

ArticleHandle OfSentences(const py::iterable& sentences, const std::string& lang,
                          const std::string& id, const std::string& title,
                          const std::string& date) {
  std::string text;
  std::size_t count = 0;
  for (const py::handle& one : sentences) {
    if (py::isinstance<py::str>(one)) {
      text += LineOf(one, count++);
      continue;
    }
    if (!text.empty()) text += '\n';
    for (const py::handle& sentence : py::reinterpret_borrow<py::iterable>(one)) {
      text += LineOf(sentence, count++);
    }
  }
  const py::gil_scoped_release release;
  io::Document document;
  document.article = ParseArticle(std::move(text), OptionsOf(lang, id, "sentence", "", "UTF-8"));
  if (document.article.sentences.size() != count) {
    throw Error(ErrorCode::kInvalidArgument,
                "of " + std::to_string(count) + " sentences, " +
                    std::to_string(document.article.sentences.size()) +
                    " have text; leave out those that consist of white space");
  }
  document.article.title = title;
  document.article.date = date;
  return ArticleHandle(std::move(document));
}

/// Whoever gives a text where a file is expected is told so.
std::vector<io::Document> Read(const std::string& file, const ReadOptions& options) {
  const py::gil_scoped_release release;
  try {
    return io::ReadNamed(file, options);
  } catch (const Error& error) {
    const bool is_a_text = file.find('\n') != std::string::npos || file.size() > 255;
    if (!is_a_text) throw;
    throw Error(error.code(), "expected the name of a file, found a text of " +
                                  std::to_string(file.size()) +
                                  " bytes; Article(text) makes an article of it");
  }
}

ArticleHandle ReadOne(const py::object& file, const std::string& lang, const std::string& id,
                      const std::string& lines, const std::string& break_at,
                      const std::string& encoding) {
  const std::string name = FileNameOf(file);
  std::vector<io::Document> documents = Read(name, OptionsOf(lang, id, lines, break_at, encoding));
  if (documents.size() == 1) return ArticleHandle(std::move(documents.front()));
  throw Error(ErrorCode::kInvalidArgument,
              name + ": " + std::to_string(documents.size()) +
                  " articles, expected one; synoptic.read gives all, and \"" + name +
                  "#ID\" names one");
}

py::list ReadAll(const py::object& file, const std::string& lang, const std::string& id,
                 const std::string& lines, const std::string& break_at,
                 const std::string& encoding) {
  py::list articles;
  for (io::Document& document :
       Read(FileNameOf(file), OptionsOf(lang, id, lines, break_at, encoding))) {
    articles.append(ArticleHandle(std::move(document)));
  }
  return articles;
}

std::optional<std::pair<std::int64_t, std::int64_t>> TimeOf(const ArticleHandle& text,
                                                            const TextSpan& span) {
  if (!text.document) return std::nullopt;
  const auto time = io::TimeOf(*text.document, span.bytes);
  if (!time) return std::nullopt;
  return std::pair(time->begin_ms, time->end_ms);
}

py::list KindsOf(const ArticleHandle& text) {
  if (!text.article->kinds.empty()) {
    return ListOf(text.article->kinds, [](TextKind kind) { return StrOf(TextKindName(kind)); });
  }
  return ListOf(text.article->paragraphs,
                [](const Span&) { return StrOf(TextKindName(TextKind::kProse)); });
}

py::list ReferencesOf(const ArticleHandle& text) {
  if (!text.document) return py::list();
  return ListOf(text.document->references, [&](const io::Reference& one) {
    return ReferenceHandle{text, &one};
  });
}

void BindReading(py::module_& m) {
  m.def("read", &ReadAll, py::arg("file"), py::kw_only(), py::arg("lang") = "", py::arg("id") = "",
        py::arg("lines") = "auto", py::arg("break_at") = "", py::arg("encoding") = "",
        R"(read(file, *, lang='', id='', lines='auto', break_at='', encoding='')
--

The articles of a file, at least one, as a list.

What the file is is recognised by what it holds: plain text, HTML, wikitext, Markdown, JSON,
subtitles, translation memories, and any of these compressed (docs/formats.md). "FILE#ID" is one of
its articles. The arguments are those of Article.read.)");
  m.def(
      "identify_language", [](const std::string& text) { return IdentifyLanguage(text); },
      py::arg("text"), R"(identify_language(text)
--

BCP 47 primary subtag of the language that the text is written in ("it", "zh"), or "und" if none is
likely.)");
}

}  // namespace

std::string FileNameOf(const py::handle& file) {
  const py::object encoded = py::reinterpret_steal<py::object>([&] {
    PyObject* bytes = nullptr;
    return PyUnicode_FSConverter(file.ptr(), &bytes) != 0 ? bytes : nullptr;
  }());
  if (!encoded) throw py::error_already_set();
  return py::cast<std::string>(encoded);
}

bool NamesFile(const py::handle& object) {
  return py::isinstance<py::str>(object) || py::hasattr(object, "__fspath__");
}

std::vector<io::Document> DocumentsOf(const py::iterable& articles) {
  std::vector<io::Document> documents;
  std::vector<std::string> origins;
  for (const py::handle& one : articles) {
    if (py::isinstance<ArticleHandle>(one)) {
      const auto& given = py::cast<const ArticleHandle&>(one);
      io::Document document = given.document ? *given.document : io::Document{};
      document.article = *given.article;
      origins.push_back(document.article.id);
      documents.push_back(std::move(document));
    } else if (NamesFile(one)) {
      const std::string name = FileNameOf(one);
      for (io::Document& document : Read(name, {})) {
        documents.push_back(std::move(document));
        origins.push_back(name);
      }
    } else {
      throw py::type_error("expected an Article or the name of a file, found " +
                           std::string(Py_TYPE(one.ptr())->tp_name) +
                           "; Article(text) makes one of a text");
    }
  }
  io::SeparateIds(origins, documents);
  return documents;
}

std::vector<Article> ArticlesOf(const std::vector<io::Document>& documents) {
  std::vector<Article> articles;
  for (const io::Document& document : documents) articles.push_back(document.article);
  return articles;
}

void BindArticles(py::module_& m) {
  py::class_<ReferenceHandle>(m, "Reference",
                              "What an article names as the ground of a statement: a footnote, a "
                              "source. It is no part of the text.")
      .def_property_readonly(
          "at",
          [](const ReferenceHandle& r) { return r.text.index->CharactersBefore(r.reference->at); },
          "Where its mark stood in the text, behind what it is the ground of; in characters.")
      .def_property_readonly(
          "text", [](const ReferenceHandle& r) { return r.reference->text; },
          "What the note says; of a source its author, title and date.")
      .def_property_readonly(
          "url", [](const ReferenceHandle& r) { return r.reference->url; },
          "Of the source, if it has one.");

  py::class_<ArticleHandle>(m, "Article", R"(One article: ``Article(text)``, ``Article.read(file)``,
``Article.from_sentences(list)``.

Article(text, *, lang='', id='text', title='', date='', lines='auto', break_at='', encoding='')

The text is plain: a headline, if it begins with one, and paragraphs. Bytes are UTF-8, or decoded by
``encoding``, or by what comes out. ``lang`` is a BCP 47 subtag; without, it is recognised.
``lines`` says what a line is: 'auto', 'paragraph', 'wrapped' (blank lines separate paragraphs) or
'sentence' (text that has been split before). Where several articles are aligned, those with one id
get numbers.)")
      .def(py::init(&OfText), py::arg("text"), py::kw_only(), py::arg("lang") = "",
           py::arg("id") = "text", py::arg("title") = "", py::arg("date") = "",
           py::arg("lines") = "auto", py::arg("break_at") = "", py::arg("encoding") = "")
      .def_static("read", &ReadOne, py::arg("file"), py::kw_only(), py::arg("lang") = "",
                  py::arg("id") = "", py::arg("lines") = "auto", py::arg("break_at") = "",
                  py::arg("encoding") = "",
                  R"(read(file, *, lang='', id='', lines='auto', break_at='', encoding='')
--

The one article of a file of any format that docs/formats.md names, or of "FILE#ID".

``id``: by default from the name of the file. ``break_at``: with lines='sentence', lines that
consist of this separate parts. Raises InvalidArgumentError if there are several.)")
      .def_static("from_sentences", &OfSentences, py::arg("sentences"), py::kw_only(),
                  py::arg("lang") = "", py::arg("id") = "text", py::arg("title") = "",
                  py::arg("date") = "",
                  R"(from_sentences(sentences, *, lang='', id='text', title='', date='')
--

An article of sentences that are cut already: strings, or lists of strings, a list a paragraph.

White space at their ends is no part of them, and line ends within become spaces. Sentence i of the
list is unit i of a result. Raises InvalidArgumentError for a blank one.)")
      .def_property_readonly(
          "id", [](const ArticleHandle& a) { return a.article->id; }, "Unique within a synopsis.")
      .def_property_readonly(
          "lang", [](const ArticleHandle& a) { return a.article->lang; },
          "BCP 47 primary subtag; 'und' when it could not be recognised.")
      .def_property_readonly(
          "title", [](const ArticleHandle& a) { return a.article->title; },
          "The headline if the text begins with one, else empty.")
      .def_property_readonly(
          "date", [](const ArticleHandle& a) { return a.article->date; },
          "ISO 8601 date of publication if known, else empty.")
      .def_property_readonly(
          "text", [](const ArticleHandle& a) { return a.article->text; },
          "The text, of which all spans are ranges.")
      .def_property_readonly(
          "source", [](const ArticleHandle& a) { return a.article->source; },
          "Who published it; empty where nothing says so.")
      .def_property_readonly(
          "place", [](const ArticleHandle& a) { return a.article->place; },
          "Where it was written; empty where nothing says so.")
      .def_property_readonly(
          "byline", [](const ArticleHandle& a) { return a.article->byline; },
          "By whom it was written; empty where nothing says so.")
      .def_property_readonly(
          "paragraphs", [](const ArticleHandle& a) { return a.SpansOf(a.article->paragraphs); },
          "Spans of the paragraphs, in order, trimmed; the headline is the first.")
      .def_property_readonly(
          "sentences", [](const ArticleHandle& a) { return a.SpansOf(a.article->sentences); },
          "Spans of the sentences where the file says what one is; else empty.")
      .def_property_readonly("kinds", &KindsOf,
                             "What each paragraph is: 'prose', 'headline', 'caption' and so on.")
      .def_property_readonly(
          "url",
          [](const ArticleHandle& a) { return a.document ? a.document->url : std::string(); },
          "Where it was published, if its file says so; else empty.")
      .def_property_readonly(
          "notes",
          [](const ArticleHandle& a) {
            return a.document ? a.document->notes : std::vector<std::string>();
          },
          "What a person should know of how it was read, each a sentence.")
      .def_property_readonly("references", &ReferencesOf, "In the order of the text.")
      .def("time_of", &TimeOf, py::arg("span"), R"(time_of(span)
--

Of subtitles, when a span is shown: (begin, end) in milliseconds; None where nothing says so.)")
      .def("__repr__", [](const ArticleHandle& a) {
        return py::str("Article(id={!r}, lang={!r}, {} characters)")
            .format(a.article->id, a.article->lang,
                    a.index->CharactersBefore(a.article->text.size()));
      });
  BindReading(m);
}

}  // namespace synoptic::python
