// The index of many results: a row a group. As the page of a synopsis, it needs nothing else, lets
// nothing be fetched, and runs no script but its own, by the hash of it. Ids are text: they are in
// no address, and what a file is called is decided here.

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/claim_order.hpp"
#include "align/views/index_assets.hpp"
#include "align/views/page/draw.hpp"
#include "align/views/page/html_text.hpp"
#include "align/views/page/page_strings.hpp"
#include "align/views/short_forms.hpp"
#include "synoptic/index.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

using views::Escape;

/// Keys of their texts, below "index.".
constexpr std::string_view kColumns[] = {"group",  "articles", "related", "coverage",
                                         "shared", "partial",  "differs", "only"};
constexpr std::size_t kTextColumns = 2;  // All behind are numbers.

double CoverageOf(const IndexEntry& entry) {
  std::size_t found = 0;
  std::size_t all = 0;
  for (const IndexEntry::Article& article : entry.articles) {
    found += article.with_counterpart;
    all += article.sentences;
  }
  return all == 0 ? 0 : static_cast<double>(found) / static_cast<double>(all);
}

/// A cell with what it is sorted by.
std::string NumberCell(const std::string& key, const std::string& shown) {
  return "<td class=\"number\" data-key=\"" + key + "\">" + shown + "</td>";
}
std::string NumberCell(std::size_t number) {
  return NumberCell(std::to_string(number), std::to_string(number));
}

class IndexDrawer {
 public:
  IndexDrawer(const std::vector<IndexEntry>& entries, std::string_view language)
      : entries_(entries), strings_(language) {}

  std::string Draw() const {
    const auto failed = static_cast<std::size_t>(std::ranges::count_if(
        entries_, [](const IndexEntry& entry) { return !entry.problem.empty(); }));
    std::string about = strings_.Count("index.groups", entries_.size());
    if (failed > 0) {
      about = strings_.Say("index.failed", {{"groups", about}, {"n", std::to_string(failed)}});
    }
    std::string page = DrawHead() + "<body>\n<header>\n<h1>" + Text("page") + "</h1>\n<p>" +
                       Escape(about) +
                       ".</p>\n</header>\n<main>\n<div class=\"scroll\" tabindex=\"0\" "
                       "role=\"region\" aria-label=\"" +
                       Text("index.all") + "\">\n<table>\n<thead><tr>";
    for (std::size_t c = 0; c < std::size(kColumns); ++c) {
      const std::string key = "index." + std::string(kColumns[c]);
      page += "<th scope=\"col\" title=\"" + Text(key + ".meaning") + '"' +
              (c >= kTextColumns ? " class=\"number\"" : "") + '>' + Text(key) + "</th>";
    }
    page += "</tr></thead>\n<tbody>\n";
    for (const IndexEntry& entry : entries_) page += DrawRow(entry);
    return page + "</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n";
  }

 private:
  std::string Text(std::string_view key) const { return Escape(strings_[key]); }

  std::string DrawHead() const {
    std::string out = "<!doctype html>\n<html" + views::PageLanguageAttributes(strings_) +
                      ">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "style-src 'unsafe-inline'; script-src 'sha256-";
    out += views::kIndexScriptHash;
    out +=
        "'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
        Escape(strings_.Count("index.title", entries_.size())) + "</title>\n<style>\n";
    out += views::kIndexStyle;
    out += "</style>\n<script>";
    out += views::kIndexScript;
    return out + "</script>\n</head>\n";
  }

  std::string DrawName(const IndexEntry& entry) const {
    const bool is_line = entry.line > 0;
    const std::string name =
        is_line ? strings_.Say("index.line", {{"n", std::to_string(entry.line)}}) : entry.id;
    const std::string id = "<bdi>" + Escape(name) + "</bdi>";
    std::string out =
        entry.page.empty() ? id : "<a href=\"" + Escape(entry.page) + "\">" + id + "</a>";
    if (!entry.title.empty())
      out += "<span class=\"title\" dir=\"auto\">" + Escape(entry.title) + "</span>";
    return out;
  }

  std::string DrawArticles(const IndexEntry& entry) const {
    std::string list;
    for (std::size_t i = 0; i < entry.articles.size(); ++i) {
      const IndexEntry::Article& article = entry.articles[i];
      const std::string found =
          strings_.Say("index.found", {{"n", std::to_string(article.with_counterpart)},
                                       {"all", std::to_string(article.sentences)}});
      list += (i == 0 ? "" : ", ") + std::string("<abbr title=\"") +
              Escape(views::ArticleLetter(i) + ": " + article.id + ", " + found) + "\">" +
              Escape(strings_.Find("lang." + article.lang, LanguageName(article.lang))) + "</abbr>";
    }
    return list;
  }

  std::string DrawRelatedness(const IndexEntry& entry) const {
    if (entry.judged == 0) {
      return NumberCell("1", "<span class=\"soft\">" + Text("index.not judged") + "</span>");
    }
    std::string shown = views::ShortProbability(entry.relatedness);
    if (entry.refused > 0) {
      const std::string key =
          std::string("index.unrelated.") + (entry.judged == 1 ? "one" : "other");
      shown += " <span class=\"soft\">" +
               Escape(strings_.Say(key, {{"n", std::to_string(entry.refused)},
                                         {"all", std::to_string(entry.judged)}})) +
               "</span>";
    }
    return NumberCell(views::FourDecimals(entry.relatedness), shown);
  }

  std::string DrawRow(const IndexEntry& entry) const {
    std::string out = "<tr><th scope=\"row\">" + DrawName(entry) + "</th>";
    if (!entry.problem.empty()) {
      const std::string key = entry.line > 0 ? "index.unread" : "index.problem";
      return out + "<td colspan=\"" + std::to_string(std::size(kColumns) - 1) +
             "\" class=\"problem\">" + Escape(strings_.Say(key, {{"why", entry.problem}})) +
             "</td></tr>\n";
    }
    const double coverage = CoverageOf(entry);
    out += "<td data-key=\"" + std::to_string(entry.articles.size()) + "\">" + DrawArticles(entry) +
           "</td>";
    out += DrawRelatedness(entry);
    out += NumberCell(views::FourDecimals(coverage),
                      std::to_string(static_cast<int>(100 * coverage)) + " %");
    for (const std::size_t count : {entry.shared, entry.partial, entry.differs, entry.only}) {
      out += NumberCell(count);
    }
    return out + "</tr>\n";
  }

  const std::vector<IndexEntry>& entries_;
  views::PageStrings strings_;
};

}  // namespace

IndexEntry MakeIndexEntry(const Result& result, std::string page) {
  IndexEntry entry;
  entry.id = result.id;
  entry.problem = result.problem;
  if (!result.synopsis) return entry;
  const Synopsis& synopsis = *result.synopsis;
  CheckSynopsis(synopsis);
  entry.page = std::move(page);
  const views::Tally tally = views::CountClaims(synopsis);
  for (std::size_t i = 0; i < synopsis.articles.size(); ++i) {
    const Article& article = synopsis.articles[i].article;
    if (entry.title.empty()) entry.title = article.title;
    entry.articles.push_back({.id = article.id,
                              .lang = article.lang,
                              .sentences = tally.articles[i].sentences,
                              .with_counterpart = tally.articles[i].with_counterpart});
  }
  entry.judged = synopsis.relatedness.size();
  entry.relatedness = 1;
  for (const Relatedness& pair : synopsis.relatedness) {
    entry.refused += pair.refused ? 1 : 0;
    entry.relatedness = std::min(entry.relatedness, pair.probability);
  }
  entry.shared = tally.shared;
  entry.partial = tally.partial;
  entry.differs = tally.differs;
  entry.only = tally.only;
  return entry;
}

void WriteIndex(const std::vector<IndexEntry>& entries, std::ostream& out,
                std::string_view language) {
  const std::string page = IndexDrawer(entries, language).Draw();
  out.write(page.data(), static_cast<std::streamsize>(page.size()));
}

std::string FileNameOf(std::size_t n, std::string_view id, std::string_view ending) {
  constexpr std::size_t kDigits = 4;
  constexpr std::size_t kLongest = 60;
  std::string name = std::to_string(n);
  name.insert(0, kDigits - std::min(kDigits, name.size()), '0');
  std::string kept;
  for (const char c : id) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    if (is_plain) {
      kept += c;
    } else if (!kept.empty() && kept.back() != '-') {
      kept += '-';
    }
    if (kept.size() == kLongest) break;
  }
  while (!kept.empty() && (kept.back() == '-' || kept.back() == '.')) kept.pop_back();
  if (!kept.empty()) name += '-' + kept;
  return name + '.' + std::string(ending);
}

}  // namespace synoptic
