#include "align/cli/view_formats.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <sstream>
#include <stdexcept>

#include "align/views/short_forms.hpp"
#include "synoptic/io/io.hpp"
#include "synoptic/parallel.hpp"
#include "synoptic/table.hpp"
#include "synoptic/views.hpp"

namespace synoptic::cli {
namespace {

using Selects = ViewFormat::Selects;
using Needs = ViewFormat::Needs;

/// Names for what two articles have a file each of: "page.it.xml" and "page.id.xml" beside
/// "page.xces", "page.it" and "page.id" for "page.moses". What comes out of a file says which
/// language it is, so only what is a tag of one becomes a part of a name.
std::vector<std::string> NamesBeside(const std::string& output, const Synopsis& synopsis,
                                     const std::string& own_ending, const std::string& ending) {
  std::string stem = output;
  if (stem.size() > own_ending.size() && stem.ends_with(own_ending)) {
    stem.resize(stem.size() - own_ending.size());
  }
  std::vector<std::string> names;
  for (const auto& entry : synopsis.articles) {
    const std::string& lang = entry.article.lang;
    const bool is_tag = !lang.empty() && lang.size() <= 20 && std::ranges::all_of(lang, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
    names.push_back(stem + '.' + (is_tag ? lang : "und") + ending);
  }
  if (names.size() == 2 && names[0] == names[1]) {
    for (std::size_t i = 0; i < 2; ++i) {
      names[i].insert(stem.size(), '.' + views::ArticleLetter(i));
    }
  }
  return names;
}

std::string LastPart(const std::string& name) {
  return std::filesystem::path(name).filename().string();
}

std::vector<DrawnFile> DrawXces(const Synopsis& synopsis, const Drawing& drawing,
                                const std::string& output) {
  const std::vector<std::string> names = NamesBeside(output, synopsis, ".xces", ".xml");
  std::vector<DrawnFile> files = {{output, [&, names](std::ostream& out) {
                                     io::WriteXces(synopsis, LastPart(names[0]), LastPart(names[1]),
                                                   out, drawing.selection);
                                   }}};
  for (std::size_t i = 0; i < names.size(); ++i) {
    files.push_back({names[i], [&synopsis, i](std::ostream& out) {
                       io::WriteXcesDocument(synopsis.articles[i], out);
                     }});
  }
  return files;
}

/// Both are written at once, and each is whole.
std::vector<DrawnFile> DrawMoses(const Synopsis& synopsis, const Drawing& drawing,
                                 const std::string& output) {
  const auto sides = std::make_shared<std::array<std::ostringstream, 2>>();
  WriteMoses(synopsis, (*sides)[0], (*sides)[1], drawing.selection);
  const std::vector<std::string> names = NamesBeside(output, synopsis, ".moses", "");
  std::vector<DrawnFile> files;
  for (std::size_t i = 0; i < names.size(); ++i) {
    files.push_back({names[i], [sides, i](std::ostream& out) { out << (*sides)[i].str(); }});
  }
  return files;
}

const std::vector<ViewFormat>& All() {
  static const std::vector<ViewFormat> formats = {
      {"terminal",
       "txt",
       Selects::kClaims,
       Needs::kArticles,
       false,
       [](const Synopsis& synopsis, const Drawing& drawing, std::ostream& out) {
         TerminalOptions options = drawing.terminal;
         options.selection = drawing.selection;
         WriteTerminal(synopsis, out, options);
       },
       {}},
      {"html",
       "html",
       Selects::kAtFirst,
       Needs::kArticles,
       false,
       [](const Synopsis& synopsis, const Drawing& drawing, std::ostream& out) {
         WriteHtml(synopsis, out,
                   {.language = drawing.page_language, .opens_with = drawing.selection});
       },
       {}},
      {"json",
       "json",
       Selects::kNothing,
       Needs::kArticles,
       false,
       [](const Synopsis& synopsis, const Drawing&, std::ostream& out) {
         WriteJson(synopsis, out);
       },
       {}},
      {"jsonl",
       "jsonl",
       Selects::kNothing,
       Needs::kArticles,
       false,
       [](const Synopsis& synopsis, const Drawing&, std::ostream& out) {
         WriteJson(synopsis, out, {JsonOptions::Layout::kLine});
       },
       {}},
      {"tsv",
       "tsv",
       Selects::kClaims,
       Needs::kArticles,
       false,
       [](const Synopsis& synopsis, const Drawing& drawing, std::ostream& out) {
         WriteTsv(ClaimTable(synopsis, drawing.selection), out);
       },
       {}},
      {"csv",
       "csv",
       Selects::kClaims,
       Needs::kArticles,
       false,
       [](const Synopsis& synopsis, const Drawing& drawing, std::ostream& out) {
         WriteCsv(ClaimTable(synopsis, drawing.selection), out);
       },
       {}},
      {"xlsx",
       "xlsx",
       Selects::kClaims,
       Needs::kArticles,
       false,
       [](const Synopsis& synopsis, const Drawing& drawing, std::ostream& out) {
         io::WriteXlsx(ClaimTable(synopsis, drawing.selection), out);
       },
       {}},
      {"md",
       "md",
       Selects::kClaims,
       Needs::kArticles,
       false,
       [](const Synopsis& synopsis, const Drawing& drawing, std::ostream& out) {
         WriteMarkdown(synopsis, out, drawing.selection);
       },
       {}},
      {"tmx",
       "tmx",
       Selects::kClaims,
       Needs::kArticles,
       false,
       [](const Synopsis& synopsis, const Drawing& drawing, std::ostream& out) {
         io::WriteTmx(synopsis, out, drawing.selection);
       },
       {}},
      {"tei",
       "tei",
       Selects::kClaims,
       Needs::kArticles,
       false,
       [](const Synopsis& synopsis, const Drawing& drawing, std::ostream& out) {
         io::WriteTei(synopsis, out, drawing.selection);
       },
       {}},
      {"moses", "moses", Selects::kClaims, Needs::kTwoArticles, false, {}, DrawMoses},
      {"xces", "xces", Selects::kLinks, Needs::kTwoArticles, true, {}, DrawXces},
      {"beads",
       "beads",
       Selects::kNothing,
       Needs::kTwoArticles,
       true,
       [](const Synopsis& synopsis, const Drawing& drawing, std::ostream& out) {
         WriteBeads(synopsis, out, drawing.index);
       },
       {}},
      {"ladder",
       "ladder",
       Selects::kNothing,
       Needs::kTwoArticles,
       true,
       [](const Synopsis& synopsis, const Drawing& drawing, std::ostream& out) {
         WriteLadder(synopsis, out, drawing.index);
       },
       {}},
  };
  return formats;
}

}  // namespace

const ViewFormat& ViewFormatOf(const std::string& name) {
  const auto found = std::ranges::find(All(), name, &ViewFormat::name);
  if (found == All().end()) throw std::out_of_range("no format " + name);
  return *found;
}

const Formats& ViewFormats() {
  static const Formats formats = [] {
    Formats of_views;
    for (const ViewFormat& format : All()) of_views.names.push_back(format.name);
    of_views.text = "terminal";
    return of_views;
  }();
  return formats;
}

}  // namespace synoptic::cli
