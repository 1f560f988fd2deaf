// A row a claim, for spreadsheets. A field is quoted as in CSV if it holds a quotation mark, which
// is what spreadsheets and the csv modules of scripting languages expect; tabs and line breaks
// become spaces, so that a claim is a line for tools that know nothing of quotation marks.

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/claim_order.hpp"
#include "align/views/short_forms.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

std::string Field(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  if (text.find('"') == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

void Join(std::string_view piece, std::string_view separator, std::string& text) {
  if (!text.empty()) text += separator;
  text += piece;
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

/// Numbers, text, what only this article says, and the part of the text that makes the claim.
std::string MemberFields(const ClaimMember& member, const Synopsis::Entry& entry,
                         const std::vector<std::string>& unit_numbers) {
  std::string numbers;
  std::string text;
  std::string extra;
  std::string part;
  for (const std::size_t unit : member.units) {
    Join(unit_numbers[unit], ",", numbers);
    Join(Slice(entry.article.text, entry.units[unit].span), " ", text);
  }
  for (const Span span : member.extra) Join(Slice(entry.article.text, span), " … ", extra);
  for (const Span span : member.spans) Join(Slice(entry.article.text, span), " … ", part);
  return '\t' + numbers + '\t' + Field(text) + '\t' + Field(extra) + '\t' + Field(part);
}

}  // namespace

void WriteTsv(const Synopsis& synopsis, std::ostream& out) {
  CheckSynopsis(synopsis);
  out << "claim\tlabel\tprobability\tdifferences\tunrelated";
  if (synopsis.only_risk) out << "\tretained";
  std::vector<std::vector<std::string>> unit_numbers;
  for (std::size_t i = 0; i < synopsis.articles.size(); ++i) {
    const std::string letter = views::ArticleLetter(i);
    out << '\t' << letter << '\t' << letter << "_text\t" << letter << "_extra\t" << letter
        << "_part";
    unit_numbers.push_back(views::UnitNumbers(synopsis.articles[i].units));
  }
  out << "\tlabel_probability\n";
  for (std::size_t c = 0; c < synopsis.claims.size(); ++c) {
    const Claim& claim = synopsis.claims[c];
    out << std::to_string(c + 1) << '\t' << LabelName(claim.label) << '\t'
        << views::FourDecimals(claim.probability) << '\t'
        << Field(DescribeDifferences(claim, synopsis)) << '\t'
        << DescribeUnrelated(claim, synopsis);
    if (synopsis.only_risk) {
      out << '\t' << (claim.label != Label::kOnly ? "" : claim.retained ? "yes" : "no");
    }
    for (std::size_t i = 0; i < synopsis.articles.size(); ++i) {
      const ClaimMember* const member = views::FindMember(claim, i);
      out << (member ? MemberFields(*member, synopsis.articles[i], unit_numbers[i]) : "\t\t\t\t");
    }
    out << '\t';
    if (claim.label_probability) out << views::FourDecimals(*claim.label_probability);
    out << '\n';
  }
}

}  // namespace synoptic
