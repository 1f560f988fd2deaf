// How text is read, by lists that people wrote.
//
//     synoptic_reading [--wrong] LIST...
//
// A list is told by its columns, separated by tabs:
//     language, "all", figures, clause     figures: "type value" of each, joined by "; "
//     language, passage                    its sentences, with "¦" between them
//     file, text, kind                     a piece of an article that stands beside the list or in
//     a
//                                          folder of the list's name; the first line names columns
// A clause is right if all of its figures and no others are read, dates counted from 2024-03-18; a
// passage if it is cut where it should be and nowhere else. Of the pieces, precision and recall of
// what makes no claim. --wrong prints what is not right.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/synoptic.hpp"

namespace {

using synoptic::Article;
using synoptic::MentionType;
using synoptic::TextKind;
using synoptic::Unit;

using Row = std::vector<std::string>;

struct Share {
  std::size_t right = 0;
  std::size_t all = 0;

  void Add(bool is_right) {
    right += is_right ? 1U : 0U;
    ++all;
  }
  double Get() const {
    return all == 0 ? 0 : static_cast<double>(right) / static_cast<double>(all);
  }
};

Row Cells(std::string_view line, std::string_view mark) {
  Row cells;
  for (;;) {
    const std::size_t end = line.find(mark);
    cells.emplace_back(line.substr(0, end));
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + mark.size());
  }
}

std::vector<Row> ReadRows(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in)
    throw synoptic::Error(synoptic::ErrorCode::kNotFound, file.string() + ": cannot be read");
  std::vector<Row> rows;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && !line.starts_with('#')) rows.push_back(Cells(line, "\t"));
  }
  return rows;
}

std::string Joined(const std::vector<std::string>& parts, std::string_view mark) {
  std::string joined;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) joined += mark;
    joined += part;
  }
  return joined;
}

bool IsFigure(MentionType type) {
  return type != MentionType::kName && type != MentionType::kQuotation &&
         type != MentionType::kUrl && type != MentionType::kHandle;
}

std::string FiguresOf(const std::string& lang, const std::string& clause) {
  std::vector<std::string> figures;
  for (const synoptic::Mention& mention : synoptic::FindMentions(clause, lang, "2024-03-18")) {
    if (!IsFigure(mention.type)) continue;
    figures.push_back(std::string(MentionTypeName(mention.type)) + ' ' + mention.value.text());
  }
  return Joined(figures, "; ");
}

Article ArticleOf(std::string text, const std::string& lang) {
  synoptic::ReadOptions options;
  options.id = "list";
  options.lang = lang;
  return synoptic::ParseArticle(std::move(text), options);
}

// The sentences of a passage, with the mark between them.
std::string Cut(const std::string& lang, const std::string& passage) {
  const Article article = ArticleOf(passage, lang);
  std::vector<std::string> sentences;
  for (const Unit& unit : synoptic::CutSentences(article)) {
    sentences.emplace_back(Slice(article.text, unit.span));
  }
  return Joined(sentences, "¦");
}

std::string Without(std::string text, std::string_view part, std::string_view instead) {
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos;) {
    text.replace(at, part.size(), instead);
    at += instead.size();
  }
  return text;
}

class List {
 public:
  List(const std::filesystem::path& file, bool shows_wrong)
      : file_(file), rows_(ReadRows(file)), shows_wrong_(shows_wrong) {}

  void Score() {
    const bool has_pieces = !rows_.empty() && rows_.front() == Row{"file", "text", "kind"};
    if (has_pieces) return ScorePieces();
    std::map<std::string, Share> shares;
    Share all;
    for (const Row& row : rows_) {
      const bool is_right = row.size() == 2 ? IsCut(row) : row.size() == 4 && IsRead(row);
      shares[row.front()].Add(is_right);
      all.Add(is_right);
    }
    std::printf("%s: %.3f of %zu right;", file_.filename().c_str(), all.Get(), all.all);
    for (const auto& [lang, share] : shares) std::printf(" %s %.3f", lang.c_str(), share.Get());
    std::printf("\n");
  }

 private:
  bool IsRead(const Row& row) const {
    const std::string found = FiguresOf(row[0], row[3]);
    const bool is_right = found == row[2];
    if (!is_right) Show(row[0] + '\t' + row[3], row[2], found);
    return is_right;
  }

  bool IsCut(const Row& row) const {
    const std::string expected = Without(Without(row[1], " ¦ ", "¦"), "¦ ", "¦");
    const std::string found = Cut(row[0], Without(Without(row[1], " ¦ ", " "), "¦", ""));
    if (found != expected) Show(row[0], expected, found);
    return found == expected;
  }

  void Show(const std::string& what, const std::string& expected, const std::string& found) const {
    if (!shows_wrong_) return;
    std::printf("  %s\n    expected  %s\n    found     %s\n", what.c_str(), expected.c_str(),
                found.c_str());
  }

  static bool MakesClaim(std::string_view kind) {
    for (int i = 0; i <= static_cast<int>(TextKind::kLabel); ++i) {
      const auto candidate = static_cast<TextKind>(i);
      if (TextKindName(candidate) == kind) return synoptic::MakesClaim(candidate);
    }
    return true;
  }

  void ScorePieces() const {
    Share precision;
    Share recall;
    Share kinds;
    for (std::size_t first = 1, last = 1; first < rows_.size(); first = last) {
      while (last < rows_.size() && rows_[last].front() == rows_[first].front()) ++last;
      ScoreArticle(std::span(rows_).subspan(first, last - first), precision, recall, kinds);
    }
    std::printf("%s: no claim: precision %.3f of %zu, recall %.3f of %zu; kind right %.3f of %zu\n",
                file_.filename().c_str(), precision.Get(), precision.all, recall.Get(), recall.all,
                kinds.Get(), kinds.all);
  }

  void ScoreArticle(std::span<const Row> pieces, Share& precision, Share& recall,
                    Share& kinds) const {
    const std::string& name = pieces.front().front();
    const std::filesystem::path beside = file_.parent_path() / name;
    const std::filesystem::path inside = file_.parent_path() / file_.stem() / name;
    synoptic::ReadOptions options;
    options.lang = name.substr(name.find('.') + 1, 2);
    const Article article =
        synoptic::ReadArticle(std::filesystem::exists(beside) ? beside : inside, options);
    const std::vector<Unit> units = synoptic::Segment(article);
    std::size_t begin = 0;
    for (const Row& piece : pieces) {
      const std::size_t at = article.text.find(piece[1], begin);
      if (at == std::string::npos) {
        Show(name, piece[1], "no such text");
        continue;
      }
      begin = at + piece[1].size();
      // Which unit holds the middle of the piece: its ends may belong to others.
      const std::size_t middle = at + piece[1].size() / 2;
      const auto unit = std::ranges::find_if(
          units, [&](const Unit& u) { return u.span.begin <= middle && middle < u.span.end; });
      const bool is_claim = unit == units.end() || synoptic::MakesClaim(unit->kind);
      const bool should = MakesClaim(piece[2]);
      if (!is_claim) precision.Add(!should);
      if (!should) recall.Add(!is_claim);
      const std::string kind(unit == units.end() ? "none" : TextKindName(unit->kind));
      kinds.Add(kind == piece[2]);
      if (is_claim != should) Show(name + '\t' + piece[1], piece[2], kind);
    }
  }

  std::filesystem::path file_;
  std::vector<Row> rows_;
  bool shows_wrong_;
};

}  // namespace

int main(int argc, char** argv) {
  try {
    bool shows_wrong = false;
    for (const std::string argument : std::span(argv, static_cast<std::size_t>(argc)).subspan(1)) {
      if (argument == "--wrong") {
        shows_wrong = true;
      } else {
        List(argument, shows_wrong).Score();
      }
    }
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "synoptic_reading: %s\n", error.what());
    return 1;
  }
}
