// The sentences of an article, and what stands between them and makes no claim: that is cut off
// before its paragraph is read, as "ROMA (Reuters) -" ends with no full stop, and sentences are
// looked at once they are cut.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/language/units/long_sentences.hpp"
#include "models/language/units/sentences.hpp"
#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/apparatus/parts.hpp"
#include "models/mentions/mentions.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

using mentions::ApparatusInput;
using mentions::ApparatusPart;

class SentenceCutter {
 public:
  explicit SentenceCutter(const Article& article)
      : article_(article), input_(article.text, article.lang) {}

  std::vector<Unit> Cut() {
    for (paragraph_ = 0; paragraph_ < article_.paragraphs.size(); ++paragraph_) {
      const Span span = article_.paragraphs[paragraph_];
      if (!article_.sentences.empty()) {
        CutGiven(span);
      } else if (!MakesClaim(Kind())) {
        Add(span, Kind());
      } else {
        CutParagraph(span);
      }
    }
    return std::move(units_);
  }

 private:
  TextKind Kind() const {
    return article_.kinds.empty() ? TextKind::kProse : article_.kinds[paragraph_];
  }

  // What has no end for long is cut whatever it is.
  void Add(Span span, TextKind kind) {
    if (MakesClaim(kind)) has_claim_ = true;
    for (const Span piece : language::CutLongSentence(article_.text, span)) {
      units_.push_back({piece, paragraph_, units_.size(), {}, kind});
    }
  }

  // Sentences that the file gives stay as they are.
  void CutGiven(Span paragraph) {
    const auto [first, last] =
        std::equal_range(article_.sentences.begin(), article_.sentences.end(), paragraph,
                         [](Span a, Span b) { return a.end <= b.begin; });
    for (auto sentence = first; sentence != last; ++sentence) {
      TextKind kind = Kind();
      const bool is_all = *sentence == paragraph;
      if (MakesClaim(kind) && !is_all) {
        const auto part = mentions::ReadApparatus(input_, *sentence, false);
        if (part) kind = part->kind;
      }
      units_.push_back({*sentence, paragraph_, units_.size(), {}, kind});
    }
  }

  void CutParagraph(Span paragraph) {
    Span rest = paragraph;
    constexpr int kMostParts = 6;
    for (int part = 0; part < kMostParts; ++part) {
      const auto found = ReadBeginning(rest);
      if (!found) break;
      Add(found->span, found->kind);
      rest.begin = found->span.end;
    }
    const std::size_t begin = rest.begin;
    const std::vector<Span> sentences = language::SplitSentences(Detached(rest), article_.lang);
    for (const Span& found : sentences) {
      const bool is_behind = &found != &sentences.front() && &found == &sentences.back();
      CutSentence({begin + found.begin, begin + found.end}, is_behind);
    }
    if (Kind() == TextKind::kProse) ++prose_;
  }

  // A link may run into a date: "pic.twitter.com/rEJu7OTNGT24. April".
  std::string Detached(Span rest) const {
    const std::string_view text = Slice(article_.text, rest);
    const bool has_link =
        text.find(".com/") != std::string_view::npos || text.find("://") != std::string_view::npos;
    if (!has_link) return std::string(text);
    return mentions::Detached(text, mentions::FindAddresses(text, article_.lang));
  }

  std::optional<ApparatusPart> ReadBeginning(Span& rest) const {
    rest.begin = mentions::SkipSpaces(article_.text, rest.begin, rest.end);
    if (rest.empty()) return std::nullopt;
    if (!has_claim_) {
      if (auto field = mentions::ReadExportField(input_, rest)) return field;
    }
    if (auto stamp = mentions::ReadTickerStamp(input_, rest, true)) return stamp;
    const bool may_open = prose_ == 0 || (prose_ == 1 && paragraph_ <= 2);
    return mentions::ReadDateline(input_, rest, may_open);
  }

  // `is_behind`: the last of its paragraph, but not the only one.
  void CutSentence(Span sentence, bool is_behind) {
    if (auto stamp = mentions::ReadTickerStamp(input_, sentence, false)) CutOff(*stamp, sentence);
    const bool is_fragment = is_behind && !mentions::EndsAsSentence(article_.text, sentence);
    if (auto whole = mentions::ReadApparatus(input_, sentence, is_fragment)) {
      return Add(whole->span, whole->kind);
    }
    if (is_fragment) {
      if (auto credit = mentions::ReadCreditOfPicture(input_, sentence)) {
        return Add(credit->span, credit->kind);
      }
    }
    if (auto credit = mentions::ReadCreditBefore(input_, sentence)) CutOff(*credit, sentence);
    auto behind = mentions::ReadCreditBehind(input_, sentence, true);
    if (!behind) behind = mentions::ReadPostSignature(input_, sentence);
    if (!behind) return Add(sentence, Kind());
    const Span before = mentions::TrimSpaces(article_.text, {sentence.begin, behind->span.begin});
    if (!before.empty()) Add(before, Kind());
    Add(behind->span, behind->kind);
  }

  // Adds what stands before a sentence, and takes it from it.
  void CutOff(const ApparatusPart& part, Span& sentence) {
    Add(part.span, part.kind);
    sentence.begin = mentions::SkipSpaces(article_.text, part.span.end, sentence.end);
  }

  const Article& article_;
  ApparatusInput input_;
  std::size_t paragraph_ = 0;
  std::size_t prose_ = 0;  // Paragraphs of it so far.
  bool has_claim_ = false;
  std::vector<Unit> units_;
};

}  // namespace

std::vector<Unit> CutSentences(const Article& article) {
  CheckArticle(article);
  return SentenceCutter(article).Cut();
}

}  // namespace synoptic
