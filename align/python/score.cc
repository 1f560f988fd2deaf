// Gold, Score and Counts, and score.

#include "synoptic/score.hpp"

#include <pybind11/operators.h>
#include <pybind11/stl.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "align/python/align_options.hpp"
#include "align/python/articles.hpp"
#include "align/python/bindings.hpp"
#include "align/python/encoders.hpp"
#include "align/python/synopsis.hpp"
#include "synoptic/align.hpp"
#include "synoptic/beads.hpp"
#include "synoptic/error.hpp"
#include "synoptic/gold.hpp"

namespace synoptic::python {
namespace {

std::vector<Bead> BeadsOfTuples(const py::iterable& tuples, const std::string& what) {
  std::vector<Bead> beads;
  for (const py::handle& one : tuples) {
    const auto sides = py::cast<py::sequence>(one);
    if (sides.size() < 2 || sides.size() > 3) {
      throw Error(ErrorCode::kInvalidArgument,
                  what + ", bead " + std::to_string(beads.size()) +
                      " (from 0): expected the sentences of both texts, and perhaps a cost");
    }
    Bead& bead = beads.emplace_back();
    bead.a = py::cast<std::vector<std::size_t>>(sides[0]);
    bead.b = py::cast<std::vector<std::size_t>>(sides[1]);
    if (sides.size() == 3) bead.cost = py::cast<double>(sides[2]);
  }
  return beads;
}

py::list ReadBeadsOf(const py::object& file) {
  const std::string name = FileNameOf(file);
  std::ifstream in(name, std::ios::binary);
  if (!in) throw Error(ErrorCode::kNotFound, name + ": cannot be opened");
  if (std::filesystem::is_directory(name)) {
    throw Error(ErrorCode::kUnreadable, name + ": a directory; expected a file");
  }
  return ListOf(ReadBeads(in, name),
                [](const Bead& bead) { return py::make_tuple(bead.a, bead.b, bead.cost); });
}

/// The articles that a gold is of, with the ids and languages that it gives them.
std::vector<io::Document> DocumentsOfGold(const Gold& gold) {
  std::vector<io::Document> documents;
  for (const Gold::Article& article : gold.articles) {
    ReadOptions options;
    options.lang = article.lang;
    options.id = article.key;
    std::vector<io::Document> read = io::ReadArticles(article.file, options);
    if (read.size() != 1) {
      throw Error(
          ErrorCode::kInvalidArgument,
          article.file.string() + ": " + std::to_string(read.size()) + " articles, expected one");
    }
    documents.push_back(std::move(read.front()));
  }
  return documents;
}

py::list ArticlesOfGold(const Gold& gold) {
  py::list articles;
  for (io::Document& document : DocumentsOfGold(gold)) {
    articles.append(ArticleHandle(std::move(document)));
  }
  return articles;
}

Score ScoreOf(const py::object& gold, const py::object& result, py::kwargs options) {
  py::object model = py::none();
  if (options.contains("model")) model = options.attr("pop")("model");
  const AlignOptions align = AlignOptionsOf(options);
  const bool is_gold = NamesFile(gold) || py::isinstance<Gold>(gold);
  if (!is_gold) {
    return ScoreBeads(BeadsOfTuples(py::cast<py::iterable>(gold), "gold"),
                      BeadsOfTuples(py::cast<py::iterable>(result), "result"));
  }
  const Gold expected = NamesFile(gold) ? ReadGold(FileNameOf(gold)) : py::cast<Gold>(gold);
  if (!result.is_none()) {
    return ScoreSynopsis(expected, py::cast<const SynopsisData&>(result).synopsis());
  }
  const std::shared_ptr<const Encoder> encoder = EncoderOf(model);
  const py::gil_scoped_release release;
  return ScoreSynopsis(expected, Align(*encoder, ArticlesOf(DocumentsOfGold(expected)), align));
}

void BindCounts(py::module_& m) {
  py::class_<Counts>(m, "Counts", "Counts from which precision, recall and F1 follow; they add up.")
      .def(py::init<>())
      .def_readonly("correct", &Counts::correct, "Of those proposed.")
      .def_readonly("proposed", &Counts::proposed, "What the result has.")
      .def_readonly("found", &Counts::found, "Of those expected.")
      .def_readonly("expected", &Counts::expected, "What the gold has.")
      .def_property_readonly("precision", &Counts::precision, "1 when nothing was proposed.")
      .def_property_readonly("recall", &Counts::recall, "1 when nothing was expected.")
      .def_property_readonly("f1", &Counts::f1, "The harmonic mean of the two.")
      .def("__add__",
           [](const Counts& a, const Counts& b) {
             Counts sum = a;
             return sum += b;
           })
      .def(py::self == py::self)
      .def("__repr__", [](const Counts& c) {
        return py::str("Counts(precision={:.3f}, recall={:.3f}, f1={:.3f})")
            .format(c.precision(), c.recall(), c.f1());
      });
}

void BindScoreClass(py::module_& m) {
  py::class_<Score>(m, "Score",
                    "What is compared with the gold, in sentences of the gold (docs/scoring.md). "
                    "Scores of several golds add up; sum(scores, Score()) does.")
      .def(py::init<>())
      .def_readonly("strict", &Score::strict, "Beads that are also on the other side.")
      .def_readonly("lax", &Score::lax,
                    "Beads that have a pair of sentences in common with the other side.")
      .def_readonly("links", &Score::links, "Over pairs of sentences.")
      .def_readonly("only", &Score::only, "Over sentences without a counterpart.")
      .def_readonly("labels", &Score::labels, "Of the gold's claims; recall is the accuracy.")
      .def_readonly("differences", &Score::differences, "Of the claims that differ, by kind.")
      .def_readonly("updates", &Score::updates,
                    "What was true when each article was written and has moved since.")
      .def_readonly("extra", &Score::extra, "Characters that only one article says.")
      .def("__add__",
           [](const Score& a, const Score& b) {
             Score sum = a;
             return sum += b;
           })
      .def("__repr__", [](const Score& s) {
        return py::str("Score(links f1={:.3f}, only f1={:.3f}, labels={:.3f})")
            .format(s.links.f1(), s.only.f1(), s.labels.recall());
      });
}

}  // namespace

void BindScore(py::module_& m) {
  BindCounts(m);
  BindScoreClass(m);
  py::class_<Gold>(m, "Gold",
                   "Gold annotation of a group of articles (docs/annotation.md), or what a reader "
                   "saved of a page: ``Gold.read(file)``.")
      .def_static(
          "read", [](const py::object& file) { return ReadGold(FileNameOf(file)); },
          py::arg("file"), R"(read(file)
--

Raises InvalidFormatError with file and line for anything that the format does not allow.)")
      .def("articles", &ArticlesOfGold, R"(articles()
--

Reads the articles that it is of, a list of Article, with the ids and languages that it gives.)")
      .def("__repr__", [](const Gold& gold) {
        return py::str("<Gold of {} articles: {} links, {} claims>")
            .format(gold.articles.size(), gold.links.size(), gold.claims.size());
      });
  m.def("read_beads", &ReadBeadsOf, py::arg("file"), R"(read_beads(file)
--

The beads of a file as vecalign writes them, or of a ladder of hunalign: (sentences of a, sentences
of b, cost), by index from 0.)");
  static const std::string text =
      std::string("score(gold, result=None, *, model=None, ") + kAlignOptionsSignature + R"()
--

Compares a result with gold of the same articles, and returns a Score.

``gold``: a Gold or a file of it, and ``result`` a Synopsis of its articles, in their order; None:
they are read and aligned, with these options. Or both are beads, as ``Synopsis.beads()`` and
``read_beads`` have them.
)" + kAlignOptionsText;
  m.def("score", &ScoreOf, py::arg("gold"), py::arg("result") = py::none(), text.c_str());
}

}  // namespace synoptic::python
