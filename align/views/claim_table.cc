// The claims as a table. What a cell holds is the same for every format that tables are written in;
// how it is kept from being taken for something else is for those that write them.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/claim_order.hpp"
#include "align/views/short_forms.hpp"
#include "align/views/terminal_text.hpp"
#include "synoptic/table.hpp"

namespace synoptic {
namespace {

using Cell = Table::Cell;

void Join(std::string_view piece, std::string_view separator, std::string& text) {
  if (!text.empty()) text += separator;
  text += piece;
}

/// Of a column of texts.
Cell TextCell(std::string_view text) {
  if (text.empty()) return {};
  return views::Neutralise(text);
}

/// "money A=48 million B=52 million; another day A=three B=five".
std::string DescribeDifferences(const Claim& claim, const Synopsis& synopsis) {
  std::string text;
  const auto describe = [&](std::string_view what, const Difference& difference) {
    Join(what, "; ", text);
    for (const Difference::Member& member : difference.members) {
      text += ' ' + views::ArticleLetter(member.article) + '=';
      text += Slice(synopsis.articles[member.article].article.text, member.span);
    }
  };
  for (const Difference& difference : claim.differences) {
    describe(DifferenceTypeName(difference.type), difference);
  }
  for (const Difference& update : claim.updates) describe("another day", update);
  return text;
}

std::string GiveReasons(const Claim& claim) {
  std::string text;
  for (const Difference& difference : claim.differences) {
    if (!difference.reason.empty()) Join(difference.reason, "; ", text);
  }
  for (const Difference& update : claim.updates) {
    if (!update.reason.empty()) Join(update.reason, "; ", text);
  }
  return text;
}

/// "B=0.0313": the articles that are refused beside each that makes the claim.
std::string DescribeUnrelated(const Claim& claim, const Synopsis& synopsis) {
  std::vector<std::size_t> refusals(synopsis.articles.size());
  std::vector<double> most(synopsis.articles.size());
  for (const Relatedness& pair : synopsis.relatedness) {
    if (!pair.refused) continue;
    for (const auto& [article, other] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
      if (views::FindMember(claim, article) == nullptr) continue;
      ++refusals[other];
      most[other] = std::max(most[other], pair.probability);
    }
  }
  std::string text;
  for (std::size_t i = 0; i < refusals.size(); ++i) {
    if (refusals[i] < claim.members.size()) continue;
    Join(views::ArticleLetter(i) + '=' + views::FourDecimals(most[i]), "; ", text);
  }
  return text;
}

Cell Retained(const Claim& claim) {
  if (claim.label != Label::kOnly) return {};
  return std::string(claim.retained ? "yes" : "no");
}

/// Sentences, text, what only this article says, and the part of the text that makes the claim.
void AddMember(const ClaimMember& member, const Synopsis::Entry& entry,
               const std::vector<std::string>& unit_numbers, std::vector<Cell>& row) {
  std::string sentences;
  std::string text;
  std::string extra;
  std::string part;
  for (const std::size_t unit : member.units) {
    Join(views::ArticleLetter(member.article) + unit_numbers[unit], " ", sentences);
    Join(Slice(entry.article.text, entry.units[unit].span), " ", text);
  }
  for (const Span span : member.extra) Join(Slice(entry.article.text, span), " … ", extra);
  for (const Span span : member.spans) Join(Slice(entry.article.text, span), " … ", part);
  for (const std::string& cell : {sentences, text, extra, part}) row.push_back(TextCell(cell));
}

}  // namespace

Table ClaimTable(const Synopsis& synopsis, const Selection& selection) {
  CheckSynopsis(synopsis);
  Table table;
  table.columns = {"claim", "label", "probability", "differences", "reasons", "unrelated"};
  if (synopsis.only_risk) table.columns.emplace_back("retained");
  std::vector<std::vector<std::string>> unit_numbers;
  for (std::size_t i = 0; i < synopsis.articles.size(); ++i) {
    for (const std::string_view ending : {"", "_text", "_extra", "_part"}) {
      table.columns.push_back(views::ArticleLetter(i) + std::string(ending));
    }
    unit_numbers.push_back(views::UnitNumbers(synopsis.articles[i].units));
  }
  table.columns.emplace_back("label_probability");

  for (std::size_t c = 0; c < synopsis.claims.size(); ++c) {
    const Claim& claim = synopsis.claims[c];
    if (!IsSelected(claim, selection)) continue;
    std::vector<Cell>& row = table.rows.emplace_back();
    row = {c + 1,
           std::string(LabelName(claim.label)),
           claim.probability,
           TextCell(DescribeDifferences(claim, synopsis)),
           TextCell(GiveReasons(claim)),
           TextCell(DescribeUnrelated(claim, synopsis))};
    if (synopsis.only_risk) row.push_back(Retained(claim));
    for (std::size_t i = 0; i < synopsis.articles.size(); ++i) {
      if (const ClaimMember* const member = views::FindMember(claim, i)) {
        AddMember(*member, synopsis.articles[i], unit_numbers[i], row);
      } else {
        row.resize(row.size() + 4);
      }
    }
    row.push_back(claim.label_probability ? Cell(*claim.label_probability) : Cell());
  }
  return table;
}

}  // namespace synoptic
