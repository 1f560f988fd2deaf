// What draws a synopsis. Everything is drawn without the lock of the interpreter.

#include "synoptic/views.hpp"

#include <pybind11/stl.h>

#include <sstream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "align/python/bindings.hpp"
#include "align/python/choices.hpp"
#include "align/python/synopsis.hpp"
#include "synoptic/io/io.hpp"
#include "synoptic/table.hpp"

namespace synoptic::python {
namespace {

using SynopsisClass = py::class_<SynopsisData, SynopsisHandle>;

/// A view whose only choice is which claims it shows.
template <class Write>
void BindSelected(SynopsisClass& synopsis, const char* name, const char* doc, const Write& write) {
  synopsis.def(
      name,
      [write](const SynopsisData& self, const py::object& only,
              const std::vector<std::size_t>& articles, double min_probability) {
        const Selection selection = SelectionOf(only, articles, min_probability);
        const py::gil_scoped_release release;
        std::ostringstream out;
        write(self.synopsis(), out, selection);
        return out.str();
      },
      py::kw_only(), py::arg("only") = py::none(), py::arg("articles") = std::vector<std::size_t>(),
      py::arg("min_probability") = 0.0, doc);
}

std::string Json(const SynopsisData& self, bool indent) {
  const py::gil_scoped_release release;
  std::ostringstream out;
  using Layout = JsonOptions::Layout;
  WriteJson(self.synopsis(), out, {indent ? Layout::kIndented : Layout::kLine});
  return out.str();
}

std::string Page(const SynopsisData& self, const std::string& language, const py::object& only,
                 double min_probability) {
  const HtmlOptions options = {.language = language,
                               .opens_with = SelectionOf(only, {}, min_probability)};
  const py::gil_scoped_release release;
  std::ostringstream out;
  WriteHtml(self.synopsis(), out, options);
  return out.str();
}

/// The page in a frame of its own, so that its style and the notebook's do not meet. It may run its
/// script and save reviews, and reaches nothing of the notebook. Its addresses are its own, where
/// without a base they would be those of the notebook.
std::string Frame(const SynopsisData& self) {
  constexpr std::string_view head = "<head>";
  std::string page = Page(self, "en", py::none(), 0);
  page.insert(page.find(head) + head.size(), "<base href=\"about:srcdoc\">");
  std::string escaped;
  escaped.reserve(page.size() * 9 / 8);
  for (const char c : page) {
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '"') {
      escaped += "&quot;";
    } else {
      escaped += c;
    }
  }
  return "<iframe title=\"Synopsis\" sandbox=\"allow-scripts allow-downloads\" "
         "style=\"width:100%;height:40em;border:1px solid #8888\" srcdoc=\"" +
         escaped + "\"></iframe>";
}

std::string Text(const SynopsisData& self, std::size_t width, const py::object& only,
                 double min_probability) {
  TerminalOptions options;
  options.width = width;
  options.selection = SelectionOf(only, {}, min_probability);
  const py::gil_scoped_release release;
  std::ostringstream out;
  WriteTerminal(self.synopsis(), out, options);
  return out.str();
}

py::bytes Workbook(const SynopsisData& self) {
  std::ostringstream out;
  {
    const py::gil_scoped_release release;
    io::WriteXlsx(ClaimTable(self.synopsis()), out);
  }
  return out.str();
}

struct CellToPython {
  py::object operator()(std::monostate /*empty*/) const { return py::none(); }
  template <class T>
  py::object operator()(const T& value) const {
    return py::cast(value);
  }
};

py::list ClaimRecords(const SynopsisData& self) {
  const Table table = ClaimTable(self.synopsis());
  const py::list names = ListOf(table.columns, [](const std::string& name) { return name; });
  return ListOf(table.rows, [&](const std::vector<Table::Cell>& row) {
    py::dict record;
    for (std::size_t i = 0; i < row.size(); ++i)
      record[names[i]] = std::visit(CellToPython(), row[i]);
    return record;
  });
}

py::list Records(const SynopsisHandle& self, const std::string& of) {
  static const Choices<bool> choices = {{"claims", true}, {"links", false}};
  return Choose(choices, of, "of") ? ClaimRecords(*self) : LinkRecords(self);
}

Label LabelOf(const std::string& name) {
  static const Choices<Label> labels = {{"shared", Label::kShared},
                                        {"partial", Label::kPartial},
                                        {"differs", Label::kDiffers},
                                        {"only", Label::kOnly}};
  return Choose(labels, name, "only");
}

void BindTables(SynopsisClass& synopsis) {
  BindSelected(synopsis, "to_tsv", R"(to_tsv(*, only=None, articles=(), min_probability=0.0)
--

A row a claim, fields between tabs, under a header (docs/formats.md).)",
               [](const Synopsis& s, std::ostream& out, const Selection& selection) {
                 WriteTsv(ClaimTable(s, selection), out);
               });
  BindSelected(synopsis, "to_csv", R"(to_csv(*, only=None, articles=(), min_probability=0.0)
--

The same for spreadsheets: RFC 4180, behind a byte order mark.)",
               [](const Synopsis& s, std::ostream& out, const Selection& selection) {
                 WriteCsv(ClaimTable(s, selection), out);
               });
  BindSelected(synopsis, "to_markdown",
               R"(to_markdown(*, only=None, articles=(), min_probability=0.0)
--

A table in Markdown, with the differences as a list below it.)",
               [](const Synopsis& s, std::ostream& out, const Selection& selection) {
                 WriteMarkdown(s, out, selection);
               });
  BindSelected(synopsis, "to_tmx", R"(to_tmx(*, only=None, articles=(), min_probability=0.0)
--

A translation memory, TMX 1.4: a unit a claim of several articles.)",
               [](const Synopsis& s, std::ostream& out, const Selection& selection) {
                 io::WriteTmx(s, out, selection);
               });
  BindSelected(synopsis, "to_tei", R"(to_tei(*, only=None, articles=(), min_probability=0.0)
--

TEI P5: the articles with an element a sentence, and stand-off links.)",
               [](const Synopsis& s, std::ostream& out, const Selection& selection) {
                 io::WriteTei(s, out, selection);
               });
  synopsis.def("to_xlsx", &Workbook, R"(to_xlsx()
--

A workbook of one sheet, as bytes.)");
}

}  // namespace

Selection SelectionOf(const py::object& only, const std::vector<std::size_t>& articles,
                      double min_probability) {
  Selection selection;
  if (py::isinstance<py::str>(only)) {
    selection.labels = {LabelOf(py::cast<std::string>(only))};
  } else if (!only.is_none()) {
    for (const auto& name : py::cast<std::vector<std::string>>(only)) {
      selection.labels.push_back(LabelOf(name));
    }
  }
  selection.articles = articles;
  selection.min_probability = min_probability;
  return selection;
}

void BindViews(SynopsisClass& synopsis) {
  synopsis
      .def("to_json", &Json, py::kw_only(), py::arg("indent") = true, R"(to_json(*, indent=True)
--

The whole synopsis, from which every view can be drawn (docs/json.md); on one line if not indented.
The same bytes as ``synoptic align`` writes. Spans are in bytes of UTF-8.)")
      .def("to_html", &Page, py::kw_only(), py::arg("language") = "en",
           py::arg("only") = py::none(), py::arg("min_probability") = 0.0,
           R"(to_html(*, language='en', only=None, min_probability=0.0)
--

One self-contained page: works offline, without JavaScript, on paper, and for a screen reader.

``language``: that the page speaks to its reader. ``only``, a label or several, and
``min_probability`` say which claims it shows at first; the whole is inside.)")
      .def("_repr_html_", &Frame, R"(_repr_html_()
--

The page in a frame, for notebooks.)")
      .def("to_text", &Text, py::kw_only(), py::arg("width") = 100, py::arg("only") = py::none(),
           py::arg("min_probability") = 0.0,
           R"(to_text(*, width=100, only=None, min_probability=0.0)
--

Claims as rows, articles as columns, for a terminal of so many columns.)")
      .def("records", &Records, py::arg("of") = "claims", R"(records(of='claims')
--

A dict a claim, with the columns of docs/formats.md, or with of='links' a dict a link: what a data
frame takes, ``pandas.DataFrame(synopsis.records())``.)");
  BindTables(synopsis);
}

}  // namespace synoptic::python
