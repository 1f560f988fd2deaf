// Names that differ, word by word: of "Angela Merkel" and "Angela Schulz" the second words. A name
// is hard to tell from other words in a text by itself; between two statements that agree in the
// rest it stands out, since names keep their spelling or their sound, and other words their
// meaning. So the words of both sides are matched one to one (matched_words.cc). A word that may be
// a name and is left without a match, though every word of the other side was there to be had, has
// been replaced or is said by one side alone. Of those left on both sides, words that are like each
// other in nothing are paired by place; one of them has to be a name by all signs.
//
// A name that is said twice finds its match once: it counts as left if nothing else is.
//
// Where a name is translated in a way that the vectors do not know, this is blind. Hence words for
// kinds of things are no names here (FindPossibleNames), acronyms are not compared with words, nor
// with those of another script, and a pair must not have any meaning in common.

#include "align/claims/differences/name_differences.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "align/claims/differences/candidate_names.hpp"
#include "align/claims/differences/matched_words.hpp"
#include "align/claims/differences/told_elsewhere.hpp"
#include "synoptic/internal/known_bodies.hpp"
#include "synoptic/internal/name_match.hpp"

namespace synoptic::claims {
namespace {

using mentions::SoundLikeness;

constexpr std::size_t kMostNames = 10'000;  // Pairs of their words; more are a list.

struct Candidate {
  float place;
  std::size_t a;
  std::size_t b;
};

class NameComparison {
 public:
  NameComparison(const TextPair& sides, const TextPair& back, const CandidateNames& a,
                 const CandidateNames& b, linking::Comparability comparability,
                 const Thresholds& thresholds)
      : sides_(sides),
        back_(back),
        a_(a),
        b_(b),
        comparability_(comparability),
        places_(thresholds.places),
        names_(thresholds.names),
        matched_(sides, a, b, IsComparable() ? thresholds.names.variant_sound : 0,
                 thresholds.names) {}

  std::vector<NamePair> Find() {
    const std::vector<std::size_t> a = Left(a_, matched_.a());
    const std::vector<std::size_t> b = Left(b_, matched_.b());
    std::vector<Candidate> pairs;
    AddPairs(a, b, Evidence::kLeft, pairs);
    if (IsComparable()) return Choose(std::move(pairs));
    if (pairs.empty()) {
      AddPairs(Repeated(a_, matched_.a()), b, Evidence::kRepeated, pairs);
      AddPairs(a, Repeated(b_, matched_.b()), Evidence::kRepeated, pairs);
    }
    if (pairs.empty()) {
      AddPairs(Doubtful(a_, matched_.a()), b, Evidence::kDoubtful, pairs);
      AddPairs(a, Doubtful(b_, matched_.b()), Evidence::kDoubtful, pairs);
    }
    if (pairs.empty()) {
      AddPairs(Kinds(a_, matched_.a()), b, Evidence::kKind, pairs);
      AddPairs(a, Kinds(b_, matched_.b()), Evidence::kKind, pairs);
    }
    return Choose(std::move(pairs));
  }

 private:
  bool IsComparable() const { return comparability_ == linking::Comparability::kComparable; }

  // What speaks for a difference: two words that are left, or one and a name that is said again, or
  // one and a word that is more probably no name, or one and a word for a kind of thing in the same
  // name: "Harbor" of "Pearl Harbor".
  enum class Evidence { kLeft, kRepeated, kDoubtful, kKind };

  std::vector<std::size_t> Left(const CandidateNames& words,
                                const std::vector<MatchedWord>& matched) const {
    std::vector<std::size_t> left;
    for (std::size_t t = 0; t < words.size(); ++t) {
      const bool is_left = !matched[t].is_taken && matched[t].best < names_.second_match;
      if (words[t].is_candidate && is_left) left.push_back(t);
    }
    return left;
  }

  // Recognised names whose match another word has taken.
  std::vector<std::size_t> Repeated(const CandidateNames& words,
                                    const std::vector<MatchedWord>& matched) const {
    std::vector<std::size_t> repeated;
    for (std::size_t t = 0; t < words.size(); ++t) {
      const bool is_repeated = !matched[t].is_taken && matched[t].best >= names_.second_match;
      if (words[t].is_candidate && words[t].mention && is_repeated) repeated.push_back(t);
    }
    return repeated;
  }

  std::vector<std::size_t> Doubtful(const CandidateNames& words,
                                    const std::vector<MatchedWord>& matched) const {
    std::vector<std::size_t> doubtful;
    for (std::size_t t = 0; t < words.size(); ++t) {
      if (words[t].is_doubtful && matched[t].best < names_.match) doubtful.push_back(t);
    }
    return doubtful;
  }

  std::vector<std::size_t> Kinds(const CandidateNames& words,
                                 const std::vector<MatchedWord>& matched) const {
    std::vector<std::size_t> kinds;
    for (std::size_t t = 0; t < words.size(); ++t) {
      const bool is_kind = words[t].mention && words[t].is_common;
      if (is_kind && matched[t].best < names_.match) kinds.push_back(t);
    }
    return kinds;
  }

  void AddPairs(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b,
                Evidence evidence, std::vector<Candidate>& pairs) const {
    for (const std::size_t i : a) {
      for (const std::size_t j : b) {
        if (!MayDiffer(a_[i], b_[j])) continue;
        // Vectors of names that begin alike are alike, too.
        const bool are_variants = IsComparable() && BeginAlike(a_[i], b_[j]);
        if (!are_variants && matched_.Likeness(i, j) >= names_.other_meaning) continue;
        if (SoundAlike(a_[i], b_[j])) continue;
        const bool is_part = evidence != Evidence::kRepeated && evidence != Evidence::kDoubtful &&
                             ArePartsOfOneName(i, j);
        if (evidence == Evidence::kKind && !is_part) continue;
        if (IsComparable() && !AreVariantsOfOneName(i, j)) {
          continue;
        }
        const float place = PlaceSimilarity(sides_, back_, PlaceOf(sides_.from, a_, i, evidence),
                                            PlaceOf(sides_.to, b_, j, evidence));
        if (place < LeastPlace(a_[i], b_[j], evidence)) continue;
        pairs.push_back({is_part ? 1 + place : place, i, j});
      }
    }
  }

  static std::string_view NameOf(const ComparedText& compared, const CandidateName& word) {
    return word.mention ? compared.mentions[*word.mention].mention.value.text() : word.value;
  }

  bool MayDiffer(const CandidateName& a, const CandidateName& b) const {
    if (mentions::IsPartOfOther(NameOf(sides_.from, a), NameOf(sides_.to, b))) return false;
    constexpr std::size_t kMinAcronym = 4;
    // Who reports something is not what it is about.
    if (a.is_source != b.is_source) return false;
    if (a.is_acronym != b.is_acronym) return false;
    if (a.is_acronym &&
        (a.script != b.script || a.value.size() < kMinAcronym || b.value.size() < kMinAcronym)) {
      return false;
    }
    return a.mention || b.mention;
  }

  // Where each side has its own to add, two names in places alike are mostly of two things. They
  // are of one where they share a part ("Gerd Wallrabe", "Gerd Wallmann") or begin alike
  // ("Brévannes", "Brévigny"), and neither is told elsewhere in the other article.
  bool AreVariantsOfOneName(std::size_t i, std::size_t j) const {
    const CandidateName& a = a_[i];
    const CandidateName& b = b_[j];
    if (IsRegion(a) || IsRegion(b) || !(a.mention || b.mention)) return false;
    if (!ShareAName(i, j) && !BeginAlike(a, b)) return false;
    return !IsToldElsewhere(MentionOf(sides_.from, a_, i), *sides_.to.text) &&
           !IsToldElsewhere(MentionOf(sides_.to, b_, j), *sides_.from.text);
  }

  // Whether other words of the two names are one name by their form.
  bool ShareAName(std::size_t i, std::size_t j) const {
    constexpr float kByForm = 2;  // As MatchedWords::Likeness has it.
    if (!a_[i].mention || !b_[j].mention) return false;
    const ComparedText::Placed& a = sides_.from.mentions[*a_[i].mention];
    const ComparedText::Placed& b = sides_.to.mentions[*b_[j].mention];
    for (std::size_t k = a.begin; k < a.end; ++k) {
      for (std::size_t l = b.begin; l < b.end; ++l) {
        const bool are_names = k != i && l != j && a_[k].is_candidate && b_[l].is_candidate;
        if (are_names && matched_.Likeness(k, l) >= kByForm) return true;
      }
    }
    return false;
  }

  static bool IsRegion(const CandidateName& word) { return word.value.starts_with("region "); }

  // "Lee" and "Ли", "Gaunt" and "Gand"; codes of regions have no sound.
  bool SoundAlike(const CandidateName& a, const CandidateName& b) const {
    const double least =
        IsComparable() && a.script == b.script ? names_.variant_sound : names_.other_sound;
    return !IsRegion(a) && !IsRegion(b) && SoundLikeness(a.value, b.value) >= least;
  }

  // Whether other words of the names that the two are in match: "Angela" of "Angela Merkel".
  bool ArePartsOfOneName(std::size_t i, std::size_t j) const {
    if (!a_[i].mention || !b_[j].mention) return false;
    const ComparedText::Placed& a = sides_.from.mentions[*a_[i].mention];
    const ComparedText::Placed& b = sides_.to.mentions[*b_[j].mention];
    for (std::size_t k = a.begin; k < a.end; ++k) {
      for (std::size_t l = b.begin; l < b.end; ++l) {
        if (matched_.Likeness(k, l) >= names_.match) return true;
      }
    }
    return false;
  }

  static ComparedText::Placed PlaceOf(const ComparedText& compared, const CandidateNames& words,
                                      std::size_t t, Evidence evidence) {
    if (evidence == Evidence::kLeft && words[t].mention) {
      return compared.mentions[*words[t].mention];
    }
    std::size_t begin = t;
    std::size_t end = t + 1;
    while (begin > 0 && words[begin - 1].span == words[t].span) --begin;
    while (end < words.size() && words[end].span == words[t].span) ++end;
    return {{}, begin, end};
  }

  float LeastPlace(const CandidateName& a, const CandidateName& b, Evidence evidence) const {
    if (IsComparable()) return places_.apart;
    // A country often stands for what is in it.
    const bool is_doubtful = evidence != Evidence::kLeft || IsRegion(a) != IsRegion(b);
    return is_doubtful ? places_.doubtful : 0;
  }

  // From the best place down, each mention once.
  std::vector<NamePair> Choose(std::vector<Candidate> pairs) const {
    std::ranges::stable_sort(pairs, std::greater<>(), &Candidate::place);
    std::vector<NamePair> chosen;
    const auto is_chosen = [&](const Mention& a, const Mention& b) {
      return std::ranges::any_of(chosen, [&](const NamePair& pair) {
        return pair.a.span == a.span || pair.b.span == b.span;
      });
    };
    for (const Candidate& pair : pairs) {
      NamePair names{MentionOf(sides_.from, a_, pair.a), MentionOf(sides_.to, b_, pair.b)};
      if (!is_chosen(names.a, names.b)) chosen.push_back(std::move(names));
    }
    return chosen;
  }

  static Mention MentionOf(const ComparedText& compared, const CandidateNames& words,
                           std::size_t t) {
    if (words[t].mention) return compared.mentions[*words[t].mention].mention;
    return {MentionType::kName, words[t].span, Value(words[t].value)};
  }

  const TextPair& sides_;
  const TextPair& back_;
  const CandidateNames& a_;
  const CandidateNames& b_;
  const linking::Comparability comparability_;
  const PlaceThresholds& places_;
  const NameThresholds& names_;
  const MatchedWords matched_;
};

}  // namespace

std::vector<NamePair> FindNameDifferences(const TextPair& sides, const TextPair& back,
                                          linking::Comparability comparability,
                                          const Thresholds& thresholds) {
  const CandidateNames a = FindCandidateNames(sides.from, thresholds.names);
  const CandidateNames b = FindCandidateNames(sides.to, thresholds.names);
  const auto names_in = [](const CandidateNames& words) {
    return static_cast<std::size_t>(std::ranges::count_if(
        words, [](const CandidateName& word) { return !word.value.empty(); }));
  };
  if (names_in(a) * names_in(b) > kMostNames) return {};
  const auto may_be = [](const CandidateName& word) {
    return word.is_candidate || word.is_doubtful;
  };
  if (std::ranges::none_of(a, may_be) || std::ranges::none_of(b, may_be)) return {};
  return NameComparison(sides, back, a, b, comparability, thresholds).Find();
}

}  // namespace synoptic::claims
