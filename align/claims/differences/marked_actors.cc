#include "align/claims/differences/marked_actors.hpp"

#include <algorithm>

namespace synoptic::claims {
namespace {

using language::RoleWord;
using linking::TokenRange;
using Kind = RoleWord::Kind;

// How far from the verb a noun may stand that is no name, in words.
constexpr std::size_t kReachOfNouns = 8;

class ActorFinder {
 public:
  ActorFinder(const ComparedText& compared, const std::vector<PlacedWord>& words,
              float weight_of_content)
      : compared_(compared), words_(words), weight_(weight_of_content) {}

  std::vector<MarkedActor> Around(TokenRange verb) const {
    std::vector<MarkedActor> actors;
    const std::size_t unit = compared_.token(verb.begin).unit;
    std::vector<TokenRange> mentions;
    for (const ComparedText::Placed& placed : compared_.mentions) {
      if (placed.begin >= placed.end || placed.mention.type == MentionType::kQuotation) continue;
      const TokenRange tokens{placed.begin, placed.end};
      if (compared_.token(tokens.begin).unit != unit || Overlap(tokens, verb)) continue;
      mentions.push_back(tokens);
      if (placed.mention.type != MentionType::kName) continue;  // A date, or a figure.
      if (DistanceOf(tokens, verb) <= kReachOfNames) actors.push_back(Marked({tokens, true}, verb));
    }
    const std::size_t begin = verb.begin - std::min(verb.begin, kReachOfNouns);
    const std::size_t end = std::min(compared_.size(), verb.end + kReachOfNouns);
    for (std::size_t t = begin; t < end; ++t) {
      const TokenRange tokens{t, t + 1};
      if (compared_.token(t).unit != unit || Overlap(tokens, verb)) continue;
      if (compared_.weight(t) < weight_ || IsRoleWord(t)) continue;
      const bool is_in_mention = std::ranges::any_of(
          mentions, [&](const TokenRange& mention) { return Overlap(mention, tokens); });
      if (!is_in_mention) actors.push_back(Marked({tokens, false}, verb));
    }
    std::ranges::stable_sort(actors, {}, [](const MarkedActor& a) { return a.actor.tokens.begin; });
    return actors;
  }

 private:
  bool IsRoleWord(std::size_t t) const {
    return std::ranges::any_of(words_, [&](const PlacedWord& placed) {
      return placed.tokens.begin <= t && t < placed.tokens.end;
    });
  }

  // The mark that stands nearest before it, and one directly behind it.
  MarkedActor Marked(Actor actor, TokenRange verb) const {
    MarkedActor marked{actor};
    const std::size_t begin = compared_.token(actor.tokens.begin).span.begin;
    const std::size_t end = compared_.token(actor.tokens.end - 1).span.end;
    std::size_t nearest = 0;
    for (const PlacedWord& placed : words_) {
      if (!MarksActors(placed.word.kind)) continue;
      if (placed.word.is_behind) {
        constexpr std::size_t kGap = 2;  // A space, or an apostrophe.
        const std::size_t at = placed.word.span.begin;
        if (at >= end && at <= end + kGap) Mark(placed.word.kind, marked);
        continue;
      }
      const std::size_t at = placed.word.span.end;
      if (at > begin || !IsBefore(placed, actor.tokens)) continue;
      // What stands before the verb marks nothing behind it.
      if (placed.tokens.end <= verb.begin && actor.tokens.begin >= verb.end) continue;
      nearest = std::max(nearest, at);
    }
    for (const PlacedWord& placed : words_) {
      if (!MarksActors(placed.word.kind)) continue;
      if (!placed.word.is_behind && nearest > 0 && placed.word.span.end == nearest) {
        Mark(placed.word.kind, marked);
      }
    }
    return marked;
  }

  static bool MarksActors(Kind kind) {
    return kind != Kind::kRelation && kind != Kind::kPassive && kind != Kind::kNoun;
  }

  // What is beside the event is marked directly, or before an article: "in May Milan beat Inter".
  bool IsBefore(const PlacedWord& mark, TokenRange actor) const {
    if (mark.tokens.end > actor.begin || actor.begin - mark.tokens.end > kReachOfMarks) {
      return false;
    }
    for (std::size_t t = mark.tokens.end; t < actor.begin; ++t) {
      if (mark.word.kind == Kind::kAside && compared_.weight(t) >= weight_) return false;
    }
    return true;
  }

  static void Mark(Kind kind, MarkedActor& marked) {
    marked.is_subject |= kind == Kind::kSubject;
    marked.is_object |= kind == Kind::kObject;
    marked.is_agent |= kind == Kind::kAgent;
    marked.is_other |= kind == Kind::kOther;
    marked.is_aside |= kind == Kind::kAside;
  }

  const ComparedText& compared_;
  const std::vector<PlacedWord>& words_;
  const float weight_;
};

}  // namespace

std::vector<MarkedActor> ActorsAround(const ComparedText& compared,
                                      const std::vector<PlacedWord>& words, float weight_of_content,
                                      TokenRange verb) {
  return ActorFinder(compared, words, weight_of_content).Around(verb);
}

}  // namespace synoptic::claims
