#include "tests/wires/laid.hpp"

#include <algorithm>
#include <utility>

namespace synoptic::wires {
namespace {

std::string Joined(const std::vector<std::size_t>& units) {
  std::string joined;
  for (const std::size_t unit : units) {
    joined += (joined.empty() ? "" : ",") + std::to_string(unit);
  }
  return joined;
}

bool Contains(const std::vector<std::size_t>& units, std::size_t unit) {
  return std::ranges::find(units, unit) != units.end();
}

AlignOptions With(AlignOptions::Order order) {
  AlignOptions options;
  options.order = order;
  return options;
}

}  // namespace

Article Text(const std::string& lang, const std::vector<std::string>& lines,
             const std::string& date) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n\n";
  ReadOptions options;
  options.lang = lang;
  options.id = "text";
  Article article = ParseArticle(text, options);
  if (!date.empty()) article.date = date;
  return article;
}

Synopsis Lay(std::vector<Article> articles, const AlignOptions& options) {
  static const Model model = Model::Default();
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i].id = std::string(1, static_cast<char>('A' + i));
  }
  return Align(model, std::move(articles), options);
}

Synopsis LayInOrder(std::vector<Article> articles) {
  return Lay(std::move(articles), With(AlignOptions::Order::kMonotone));
}

Synopsis LayFreely(std::vector<Article> articles) {
  return Lay(std::move(articles), With(AlignOptions::Order::kFree));
}

double Linked(const Synopsis& synopsis, std::size_t a_unit, std::size_t b_unit, std::size_t a,
              std::size_t b) {
  for (const Link& link : synopsis.links) {
    const bool joins = link.a == a && link.b == b && Contains(link.a_units, a_unit) &&
                       Contains(link.b_units, b_unit);
    if (joins) return link.probability;
  }
  return 0;
}

double Counterpart(const Article& a, const Article& b, std::size_t unit) {
  AlignOptions options = With(AlignOptions::Order::kFree);
  options.min_probability = 1;  // Without links, every claim says how probable it is to be alone.
  const Synopsis synopsis = Lay({a, b}, options);
  for (const Claim& claim : synopsis.claims) {
    const ClaimMember& member = claim.members.front();
    if (member.article == 0 && Contains(member.units, unit)) {
      return claim.label == Label::kOnly ? 1 - claim.probability : claim.probability;
    }
  }
  return 0;
}

std::vector<std::string> Links(const Synopsis& synopsis, std::size_t a, std::size_t b) {
  std::vector<std::string> links;
  for (const Link& link : synopsis.links) {
    if (link.a != a || link.b != b) continue;
    links.push_back(Joined(link.a_units) + "-" + Joined(link.b_units));
  }
  return links;
}

std::vector<std::string> Claims(const Synopsis& synopsis) {
  std::vector<std::string> claims;
  for (const Claim& claim : synopsis.claims) {
    std::string& text = claims.emplace_back(LabelName(claim.label));
    for (const ClaimMember& member : claim.members) {
      text += std::string(" ") + static_cast<char>('A' + member.article) + Joined(member.units);
    }
  }
  return claims;
}

std::vector<std::string> Differences(const Synopsis& synopsis) {
  std::vector<std::string> differences;
  for (const Claim& claim : synopsis.claims) {
    for (const Difference& difference : claim.differences) {
      std::string& text = differences.emplace_back(DifferenceTypeName(difference.type));
      const char* between = ": ";
      for (const Difference::Member& member : difference.members) {
        const std::string& article = synopsis.articles[member.article].article.text;
        text += between + std::string(Slice(article, member.span));
        between = " | ";
      }
    }
  }
  return differences;
}

std::vector<std::string> Reasons(const Synopsis& synopsis) {
  std::vector<std::string> reasons;
  for (const Claim& claim : synopsis.claims) {
    for (const Difference& difference : claim.differences) reasons.push_back(difference.reason);
  }
  return reasons;
}

std::vector<std::string> Extra(const Synopsis& synopsis, std::size_t article) {
  std::vector<std::string> extra;
  for (const Claim& claim : synopsis.claims) {
    for (const ClaimMember& member : claim.members) {
      if (member.article != article) continue;
      for (const Span span : member.extra) {
        extra.emplace_back(Slice(synopsis.articles[article].article.text, span));
      }
    }
  }
  return extra;
}

std::string Sample(const std::string& name) {
  return SYNOPTIC_SOURCE_DIR "/corpora/samples/" + name + "/";
}

}  // namespace synoptic::wires
