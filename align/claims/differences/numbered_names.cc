// Numbers tell what a name does not: which Pius, which aircraft, which of two wars. Two names are
// compared by them where the rest of both is alike, in spelling, in sound or in meaning
// ("Guillaume II", "Wilhelm I."). Of known bodies no two are one, however much their names mean of
// the same.

#include "align/claims/differences/numbered_names.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "synoptic/internal/known_bodies.hpp"
#include "synoptic/internal/name_match.hpp"

namespace synoptic::claims {
namespace {

constexpr std::string_view kDigits = "0123456789";

// A name without its digits, and these alone.
struct Parts {
  std::string base;
  std::string number;
};

Parts PartsOf(std::string_view value) {
  Parts parts;
  for (const char c : value) {
    (kDigits.find(c) == std::string_view::npos ? parts.base : parts.number) += c;
  }
  while (parts.base.ends_with(' ')) parts.base.pop_back();
  return parts;
}

bool IsEqual(const ComparedText::Placed& a, const ComparedText::Placed& b) {
  return a.mention.type == MentionType::kName && b.mention.type == MentionType::kName &&
         a.mention.value == b.mention.value;
}

bool HasEqual(const ComparedText::Placed& name, const ComparedText& other) {
  return std::ranges::any_of(
      other.mentions, [&](const ComparedText::Placed& placed) { return IsEqual(name, placed); });
}

// Whether a number of the name stands in any figure or name of the other side.
bool StandsElsewhere(const std::string& number, const ComparedText& other) {
  return std::ranges::any_of(other.mentions, [&](const ComparedText::Placed& placed) {
    const Figure* const figure = placed.mention.value.figure();
    if (figure != nullptr) return figure->first.numerator.ToString() == number;
    return placed.mention.type == MentionType::kName &&
           PartsOf(placed.mention.value.text()).number == number;
  });
}

class NumberedNames {
 public:
  NumberedNames(const TextPair& sides, const TextPair& back, linking::Comparability comparability,
                const Thresholds& thresholds)
      : sides_(sides), back_(back), comparability_(comparability), thresholds_(thresholds) {}

  std::vector<NamePair> Find() const {
    struct Candidate {
      float place;
      std::size_t a;
      std::size_t b;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < sides_.from.mentions.size(); ++i) {
      for (std::size_t j = 0; j < sides_.to.mentions.size(); ++j) {
        const ComparedText::Placed& a = sides_.from.mentions[i];
        const ComparedText::Placed& b = sides_.to.mentions[j];
        const bool may_differ = AreNames(a, b)
                                    ? MayDiffer(a, b)
                                    : IsCodeAndNumber(sides_, a, b) || IsCodeAndNumber(back_, b, a);
        if (!may_differ) continue;
        const float place = PlaceSimilarity(sides_, back_, a, b);
        if (place >= LeastPlace()) candidates.push_back({place, i, j});
      }
    }
    std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::place);
    std::vector<bool> a_done(sides_.from.mentions.size());
    std::vector<bool> b_done(sides_.to.mentions.size());
    std::vector<NamePair> pairs;
    for (const Candidate& candidate : candidates) {
      if (a_done[candidate.a] || b_done[candidate.b]) continue;
      a_done[candidate.a] = b_done[candidate.b] = true;
      const Mention& a = sides_.from.mentions[candidate.a].mention;
      const Mention& b = sides_.to.mentions[candidate.b].mention;
      const bool are_names = a.type == b.type;
      const bool are_bodies = are_names && mentions::AreOtherBodies(a.value.text(), b.value.text());
      pairs.push_back({a, b, are_bodies ? DifferenceGround::kName : DifferenceGround::kNumber});
    }
    return pairs;
  }

 private:
  static bool AreNames(const ComparedText::Placed& a, const ComparedText::Placed& b) {
    return a.mention.type == MentionType::kName && b.mention.type == MentionType::kName;
  }

  // "The A5 motorway" and "Autobahn 8": a short code, and a number with a word before it that
  // stands beside the code. `sides` is from that of the code.
  bool IsCodeAndNumber(const TextPair& sides, const ComparedText::Placed& code,
                       const ComparedText::Placed& number) const {
    constexpr std::size_t kLetters = 2;
    const Figure* const figure = number.mention.value.figure();
    if (code.mention.type != MentionType::kName || figure == nullptr || number.begin == 0 ||
        number.mention.type != MentionType::kNumber || figure->kind != Figure::Kind::kExact) {
      return false;
    }
    const Parts parts = PartsOf(code.mention.value.text());
    if (parts.number.empty() || parts.base.empty() || parts.base.size() > kLetters) return false;
    if (StandsElsewhere(parts.number, sides.to) ||
        StandsElsewhere(figure->first.numerator.ToString(), sides.from)) {
      return false;
    }
    const auto is_kind = [&](std::size_t t) {
      return t < sides.from.size() &&
             sides.similarity.row(t)[number.begin - 1] >= thresholds_.names.match;
    };
    return is_kind(code.end) || (code.begin > 0 && is_kind(code.begin - 1));
  }

  float LeastPlace() const {
    return comparability_ == linking::Comparability::kComparable ? thresholds_.places.apart : 0;
  }

  bool MayDiffer(const ComparedText::Placed& a, const ComparedText::Placed& b) const {
    const std::string& x = a.mention.value.text();
    const std::string& y = b.mention.value.text();
    if (x == y || HasEqual(a, sides_.to) || HasEqual(b, sides_.from)) return false;
    if (mentions::AreOtherBodies(x, y)) return true;
    const Parts p = PartsOf(x);
    const Parts q = PartsOf(y);
    if (p.number.empty() || q.number.empty() || p.number == q.number) return false;
    if (!AreAlike(a, p.base, b, q.base)) return false;
    return !StandsElsewhere(p.number, sides_.to) && !StandsElsewhere(q.number, sides_.from);
  }

  // In all but their numbers.
  bool AreAlike(const ComparedText::Placed& a, const std::string& x, const ComparedText::Placed& b,
                const std::string& y) const {
    if (x == y || mentions::NameSimilarity(x, y) >= mentions::kOneName) return true;
    const auto has_digit = [](const ComparedText& compared, std::size_t t) {
      const std::string& text = compared.text->entry->article.text;
      return Slice(text, compared.token(t).span).find_first_of(kDigits) != std::string_view::npos;
    };
    for (std::size_t s = a.begin; s < a.end; ++s) {
      for (std::size_t t = b.begin; t < b.end; ++t) {
        if (has_digit(sides_.from, s) || has_digit(sides_.to, t)) continue;
        if (sides_.similarity.row(s)[t] >= thresholds_.statements.same_meaning) return true;
      }
    }
    return false;
  }

  const TextPair& sides_;
  const TextPair& back_;
  const linking::Comparability comparability_;
  const Thresholds& thresholds_;
};

}  // namespace

bool AreOfTwoThings(std::string_view a, std::string_view b) {
  if (a == b) return false;
  if (mentions::AreOtherBodies(a, b)) return true;
  const Parts p = PartsOf(a);
  const Parts q = PartsOf(b);
  return !p.number.empty() && !q.number.empty() && p.number != q.number;
}

std::vector<NamePair> FindNumberedNames(const TextPair& sides, const TextPair& back,
                                        linking::Comparability comparability,
                                        const Thresholds& thresholds) {
  return NumberedNames(sides, back, comparability, thresholds).Find();
}

}  // namespace synoptic::claims
