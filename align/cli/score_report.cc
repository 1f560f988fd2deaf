#include "align/cli/score_report.hpp"

#include <algorithm>
#include <cstddef>
#include <iomanip>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <utility>

#include "align/claims/comparison.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

using claims::Comparison;
using claims::GoldSentence;

Score Total(const std::vector<ScoreRow>& rows) {
  Score total;
  for (const ScoreRow& row : rows) {
    total.links += row.score.links;
    total.only += row.score.only;
  }
  return total;
}

ScoredSentence Describe(const Gold& gold, const GoldSentence& sentence) {
  const Gold::Article& article = gold.articles[sentence.article];
  return {article.key + ":" + std::to_string(sentence.index + 1),
          article.sentences[sentence.index]};
}

std::vector<ScoredSentence> DescribeAll(const Gold& gold, const GoldSentence& sentence) {
  return {Describe(gold, sentence)};
}

std::vector<ScoredSentence> DescribeAll(const Gold& gold, const Comparison::Pair& pair) {
  return {Describe(gold, pair.first), Describe(gold, pair.second)};
}

/// Appends what is in `all` but not in `but_not` as errors of one kind.
template <typename Item>
void AddErrors(const Gold& gold, const std::string& kind, const std::set<Item>& all,
               const std::set<Item>& but_not, std::vector<ScoreError>& errors) {
  std::vector<Item> items;
  std::ranges::set_difference(all, but_not, std::back_inserter(items));
  for (const Item& item : items) errors.push_back({kind, DescribeAll(gold, item)});
}

std::string Fixed(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(3) << value;
  return text.str();
}

void WriteTableLine(const std::string& name, std::size_t width, const Score& score,
                    std::ostream& out) {
  out << name << std::string(width - DisplayWidth(name), ' ');
  for (const Counts& counts : {score.links, score.only}) {
    out << "   " << Fixed(counts.precision()) << ' ' << Fixed(counts.recall()) << ' '
        << Fixed(counts.f1()) << ' ' << std::setw(5) << counts.expected;
  }
  out << '\n';
}

void WriteTsvLine(const std::string& name, const Score& score, std::ostream& out) {
  out << name;
  for (const Counts& counts : {score.links, score.only}) {
    out << '\t' << counts.correct << '\t' << counts.proposed << '\t' << counts.expected << '\t'
        << Fixed(counts.precision()) << '\t' << Fixed(counts.recall()) << '\t'
        << Fixed(counts.f1());
  }
  out << '\n';
}

nlohmann::ordered_json CountsJson(const Counts& counts) {
  return {{"correct", counts.correct},   {"proposed", counts.proposed},
          {"expected", counts.expected}, {"precision", counts.precision()},
          {"recall", counts.recall()},   {"f1", counts.f1()}};
}

nlohmann::ordered_json ErrorJson(const ScoreError& error) {
  auto sentences = nlohmann::ordered_json::array();
  for (const ScoredSentence& sentence : error.sentences) {
    sentences.push_back({{"sentence", sentence.name}, {"text", sentence.text}});
  }
  return {{"kind", error.kind}, {"sentences", std::move(sentences)}};
}

}  // namespace

std::vector<ScoreError> ListErrors(const Gold& gold, const Synopsis& synopsis) {
  const Comparison found = claims::Compare(gold, synopsis);
  std::vector<ScoreError> errors;
  AddErrors(gold, "wrong link", found.proposed_links, found.expected_links, errors);
  AddErrors(gold, "link not found", found.expected_links, found.proposed_links, errors);
  AddErrors(gold, "wrongly one-sided", found.proposed_only, found.expected_only, errors);
  AddErrors(gold, "one-sided, not found", found.expected_only, found.proposed_only, errors);
  return errors;
}

void WriteTable(const std::vector<ScoreRow>& rows, std::ostream& out) {
  std::size_t width = DisplayWidth("total");
  for (const ScoreRow& row : rows) width = std::max(width, DisplayWidth(row.gold));
  const std::string indent(width, ' ');
  out << indent << "   links                     only\n"
      << indent << "       P     R    F1  gold       P     R    F1  gold\n";
  for (const ScoreRow& row : rows) WriteTableLine(row.gold, width, row.score, out);
  if (rows.size() > 1) WriteTableLine("total", width, Total(rows), out);
  for (const ScoreRow& row : rows) {
    if (!row.errors.empty()) out << '\n' << row.gold << '\n';
    for (const ScoreError& error : row.errors) {
      out << "  " << error.kind << '\n';
      for (const ScoredSentence& sentence : error.sentences) {
        out << "    " << sentence.name << "  " << sentence.text << '\n';
      }
    }
  }
}

void WriteTsv(const std::vector<ScoreRow>& rows, std::ostream& out) {
  out << "gold";
  for (const char* of : {"links", "only"}) {
    for (const char* what : {"correct", "proposed", "expected", "precision", "recall", "f1"}) {
      out << '\t' << of << '_' << what;
    }
  }
  out << '\n';
  for (const ScoreRow& row : rows) WriteTsvLine(row.gold, row.score, out);
  WriteTsvLine("total", Total(rows), out);
}

void WriteScoreJson(const std::vector<ScoreRow>& rows, std::ostream& out) {
  auto golds = nlohmann::ordered_json::array();
  for (const ScoreRow& row : rows) {
    auto errors = nlohmann::ordered_json::array();
    for (const ScoreError& error : row.errors) errors.push_back(ErrorJson(error));
    golds.push_back({{"gold", row.gold},
                     {"links", CountsJson(row.score.links)},
                     {"only", CountsJson(row.score.only)},
                     {"errors", std::move(errors)}});
  }
  const Score total = Total(rows);
  const nlohmann::ordered_json report = {
      {"golds", std::move(golds)},
      {"total", {{"links", CountsJson(total.links)}, {"only", CountsJson(total.only)}}}};
  out << report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

}  // namespace synoptic::cli
