// Who does what to whom, without a parser. The verb is a word of a list; the two are the names
// nearest to it, or the nouns where there are none. What stands beside a name may say what it is:
// "by", "to", a case; failing that, the order of words of the language does. Where two readings are
// left, none is chosen.

#include "align/claims/differences/placed_roles.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "align/claims/differences/marked_actors.hpp"
#include "synoptic/internal/roles.hpp"

namespace synoptic::claims {
namespace {

using language::RoleOrder;
using language::RoleWord;
using linking::TokenRange;
using Kind = RoleWord::Kind;

constexpr std::size_t kReachOfPassive = 3;
// Words that tell of roles, in the units of a claim; more are a list, or no prose.
constexpr std::size_t kMostWords = 300;

class RolePlacer {
 public:
  RolePlacer(const ComparedText& compared, const PlacedSenses& senses, float weight_of_content)
      : compared_(compared),
        senses_(senses),
        weight_(weight_of_content),
        order_(language::RoleOrderOf(compared.text->entry->article.lang)),
        marks_passive_(language::MarksPassive(compared.text->entry->article.lang)) {}

  std::vector<PlacedRole> Place() {
    const Article& article = compared_.text->entry->article;
    for (const std::size_t u : *compared_.text->units) {
      for (const RoleWord& word :
           language::FindRoleWords(article.text, compared_.text->entry->units[u].span,
                                   *compared_.text->split, article.lang)) {
        const TokenRange tokens = TokensOf(compared_, word.span);
        words_.push_back({word, tokens});
      }
    }
    if (words_.empty() || words_.size() > kMostWords) return {};
    for (const PlacedWord& placed : words_) {
      if (placed.word.kind == Kind::kRelation && !IsEmpty(placed.tokens) && !IsNoun(placed)) {
        AddRelation(placed);
      }
    }
    for (const PolarWord& word : senses_.words) AddOfAxes(word);
    return std::move(roles_);
  }

 private:
  static bool IsEmpty(TokenRange range) { return range.begin >= range.end; }

  // "The visit".
  bool IsNoun(const PlacedWord& verb) const {
    return std::ranges::any_of(words_, [&](const PlacedWord& placed) {
      return placed.word.kind == Kind::kNoun && placed.tokens.end == verb.tokens.begin &&
             !IsEmpty(placed.tokens);
    });
  }

  std::size_t UnitOf(TokenRange tokens) const { return compared_.token(tokens.begin).unit; }

  bool IsPassive(TokenRange verb) const {
    return std::ranges::any_of(words_, [&](const PlacedWord& placed) {
      if (placed.word.kind != Kind::kPassive || IsEmpty(placed.tokens)) return false;
      if (UnitOf(placed.tokens) != UnitOf(verb)) return false;
      const bool is_near =
          placed.tokens.end <= verb.begin && verb.begin - placed.tokens.end < kReachOfPassive;
      const bool may_be_far =
          order_ == RoleOrder::kAroundOrEnd && DistanceOf(placed.tokens, verb) <= kReachOfNames;
      return is_near || may_be_far;
    });
  }

  // The nearest that is as `is` says, names first; before the verb, or behind it.
  template <typename Is>
  static std::optional<Actor> Nearest(const std::vector<MarkedActor>& actors, TokenRange verb,
                                      bool is_before, Is is) {
    std::optional<Actor> nearest;
    for (const MarkedActor& marked : actors) {
      const TokenRange tokens = marked.actor.tokens;
      if ((tokens.end <= verb.begin) != is_before || !is(marked)) continue;
      if (nearest && nearest->is_name && !marked.actor.is_name) continue;
      const bool is_better = !nearest || (marked.actor.is_name && !nearest->is_name) ||
                             DistanceOf(tokens, verb) < DistanceOf(nearest->tokens, verb);
      if (is_better) nearest = marked.actor;
    }
    return nearest;
  }

  template <typename Is>
  static std::optional<Actor> NearestOnEitherSide(const std::vector<MarkedActor>& actors,
                                                  TokenRange verb, Is is) {
    const std::optional<Actor> behind = Nearest(actors, verb, false, is);
    return behind ? behind : Nearest(actors, verb, true, is);
  }

  static bool IsPlain(const MarkedActor& marked) { return marked.IsPlain(); }
  static bool IsOther(const MarkedActor& marked) {
    return (marked.is_other || marked.is_agent) && !marked.is_subject;
  }

  void AddRelation(const PlacedWord& placed) {
    const TokenRange verb = placed.tokens;
    const std::vector<MarkedActor> actors = ActorsAround(compared_, words_, weight_, verb);
    PlacedRole role{placed.word.span, verb, placed.word.relation, placed.word.is_first};
    role.is_negated = IsNegated(verb);
    if (!placed.word.is_first) {
      // "Lost to B", and where a form of the verb is passive by itself.
      ReadSubject(actors, verb, role);
      role.other = NearestOnEitherSide(actors, verb, IsOther);
      if (!role.other && order_ != RoleOrder::kEnd) {
        role.other = Nearest(actors, verb, false, IsPlain);
      }
    } else if (placed.word.is_marked) {
      ReadSubject(actors, verb, role);
      role.other = NearestOnEitherSide(
          actors, verb, [](const MarkedActor& m) { return m.is_other && !m.is_subject; });
    } else {
      ReadTransitive(actors, verb, role);
    }
    Add(std::move(role));
  }

  // What may mean "from" means "by" beside a passive alone.
  std::optional<Actor> AgentOf(const std::vector<MarkedActor>& actors, TokenRange verb) const {
    const bool is_passive = IsPassive(verb);
    return NearestOnEitherSide(actors, verb, [&](const MarkedActor& m) {
      return m.is_agent && (is_passive || (!m.is_other && !marks_passive_));
    });
  }

  void ReadTransitive(const std::vector<MarkedActor>& actors, TokenRange verb, PlacedRole& role) {
    const bool is_passive = IsPassive(verb);
    role.subject = AgentOf(actors, verb);
    if (role.subject) {
      role.other = Nearest(actors, verb, true, [&](const MarkedActor& marked) {
        return marked.IsPlain() && !Overlap(marked.actor.tokens, role.subject->tokens);
      });
      return;
    }
    if (is_passive) return;
    const auto is_object = [](const MarkedActor& m) { return m.is_object; };
    const std::optional<Actor> object = NearestOnEitherSide(actors, verb, is_object);
    ReadSubject(actors, verb, role);
    role.other = object;
    if (order_ == RoleOrder::kEnd) {
      // "A'ya saldırdı": some verbs have their object in another case.
      if (!role.other) role.other = Nearest(actors, verb, true, IsOther);
      return;
    }
    if (role.other) return;
    role.other = Nearest(actors, verb, false, [&](const MarkedActor& marked) {
      return (marked.IsPlain() || (order_ == RoleOrder::kBegin && marked.is_other)) &&
             (!role.subject || !Overlap(marked.actor.tokens, role.subject->tokens));
    });
    // "Францию обыграла Аргентина": in a language of cases, order alone tells nothing.
    const bool is_doubtful = role.subject && role.other &&
                             language::HasObliqueEnds(compared_.text->entry->article.lang) &&
                             (IsOblique(*role.subject) || !IsOblique(*role.other));
    if (is_doubtful) role.subject = role.other = {};
    if (role.other || order_ != RoleOrder::kAroundOrEnd || !role.subject) return;
    // Both stand before the verb: the nearer one is the other.
    const std::optional<Actor> first = Nearest(actors, verb, true, [&](const MarkedActor& marked) {
      return marked.IsPlain() && marked.actor.tokens.end <= role.subject->tokens.begin;
    });
    if (first) role.other = std::exchange(role.subject, first);
  }

  bool IsOblique(const Actor& actor) const {
    const Article& article = compared_.text->entry->article;
    const Span last = compared_.token(actor.tokens.end - 1).span;
    return language::IsOblique(Slice(article.text, last), article.lang);
  }

  void ReadSubject(const std::vector<MarkedActor>& actors, TokenRange verb, PlacedRole& role) {
    const auto is_subject = [](const MarkedActor& m) { return m.is_subject; };
    role.subject = Nearest(actors, verb, true, is_subject);
    if (!role.subject) role.subject = Nearest(actors, verb, true, IsPlain);
    if (!role.subject) {
      // "Goes to Milan, who wins".
      role.subject = Nearest(actors, verb, true, [&](const MarkedActor& m) {
        return m.actor.is_name && !m.is_object && !m.is_aside && !m.is_agent &&
               DistanceOf(m.actor.tokens, verb) <= kReachOfMarks;
      });
    }
    if (role.subject && order_ != RoleOrder::kBegin) return;
    if (order_ == RoleOrder::kBegin && (!role.subject || !role.subject->is_name)) {
      // Behind the verb, if it is not the only one there.
      const std::optional<Actor> behind = Nearest(actors, verb, false, IsPlain);
      if (behind && (!role.subject || behind->is_name)) role.subject = behind;
    }
  }

  bool IsNegated(TokenRange verb) const {
    for (std::size_t t = verb.begin; t < verb.end; ++t) {
      if (senses_.negated[t]) return true;
    }
    return false;
  }

  // "Rose against the dollar", "lost to Inter": only where the other is marked.
  void AddOfAxes(const PolarWord& word) {
    if (IsEmpty(word.tokens)) return;
    std::vector<MarkedActor> actors;
    for (const Pole& pole : word.poles) {
      const bool is_read = std::ranges::any_of(roles_, [&](const PlacedRole& role) {
        return role.relation == pole.axis && Overlap(role.tokens, word.tokens);
      });
      if (!pole.turns || is_read) continue;
      if (actors.empty()) actors = ActorsAround(compared_, words_, weight_, word.tokens);
      PlacedRole role{word.span,       word.tokens, pole.axis,    pole.is_first,
                      word.is_negated, true,        pole.is_loose};
      ReadSubject(actors, word.tokens, role);
      // "The purchase by Google": who does it.
      const std::optional<Actor> agent = AgentOf(actors, word.tokens);
      if (agent) role.subject = agent;
      role.other = Nearest(actors, word.tokens, order_ == RoleOrder::kEnd, [&](const auto& m) {
        return m.is_other && !m.is_subject && (!agent || !Overlap(m.actor.tokens, agent->tokens));
      });
      Add(std::move(role));
    }
  }

  void Add(PlacedRole role) {
    const bool is_one =
        role.subject && role.other && Overlap(role.subject->tokens, role.other->tokens);
    if (is_one || (!role.subject && !role.other)) return;
    roles_.push_back(std::move(role));
  }

  const ComparedText& compared_;
  const PlacedSenses& senses_;
  const float weight_;
  const RoleOrder order_;
  const bool marks_passive_;
  std::vector<PlacedWord> words_;
  std::vector<PlacedRole> roles_;
};

}  // namespace

std::vector<PlacedRole> PlaceRoles(const ComparedText& compared, const PlacedSenses& senses,
                                   float weight_of_content) {
  if (compared.size() == 0) return {};
  return RolePlacer(compared, senses, weight_of_content).Place();
}

}  // namespace synoptic::claims
