#include "bench/part_examples.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "align/linking/free/part_spans.hpp"
#include "synoptic/internal/encode_checked.hpp"

namespace synoptic::bench {
namespace {

using weights::GoldGroup;
using weights::GoldSide;

double Overlap(Span x, Span y) {
  const auto common =
      static_cast<double>(std::min(x.end, y.end)) - static_cast<double>(std::max(x.begin, y.begin));
  const auto either = static_cast<double>(std::max(x.end, y.end) - std::min(x.begin, y.begin));
  return std::max(0.0, common) / either;
}

}  // namespace

PartExamples::PartExamples(const Model& model, const GoldGroup& group,
                           const linking::TokenThresholds& tokens) {
  std::vector<std::shared_ptr<const Encoding>> encodings;
  for (const GoldSide& side : group.sides) {
    articles_.push_back({side.article, side.units});
    encodings.push_back(
        std::make_shared<const Encoding>(EncodeChecked(model, side.article, side.units)));
  }
  words_ = std::make_unique<linking::ComparedWords>(std::move(encodings), tokens);
  for (const Gold::Link& gold : group.gold.links) {
    Link& link = links_.emplace_back();
    link.a = gold.a.article;
    link.b = gold.b.article;
    link.a_units = gold.a.sentences;
    link.b_units = gold.b.sentences;
    parts_.push_back(gold.parts);
    linking::TextWords a = words_->Of(link.a, link.a_units);
    linking::TextWords b = words_->Of(link.b, link.b_units);
    Matrix similarity = words_->Compare(link.a, a, link.b, b);
    of_links_.push_back({std::move(a), std::move(b), std::move(similarity)});
  }
}

std::vector<double> PartExamples::Overlaps(const linking::PartThresholds& thresholds) const {
  const linking::PartSpans spans(links_, articles_, thresholds);
  std::vector<double> overlaps;
  for (std::size_t l = 0; l < links_.size(); ++l) {
    Link link = links_[l];
    spans.Mark(link, of_links_[l].a, of_links_[l].b, of_links_[l].similarity);
    AddOverlaps(l, link.a, link.a_units, link.a_spans, overlaps);
    AddOverlaps(l, link.b, link.b_units, link.b_spans, overlaps);
  }
  return overlaps;
}

Span PartExamples::TruthOf(std::size_t link, std::size_t article, std::size_t unit) const {
  const Span whole = articles_[article].units[unit].span;
  for (const Gold::Words& part : parts_[link]) {
    if (part.article != article || part.sentence != unit) continue;
    const std::size_t begin = articles_[article].article.text.find(part.text, whole.begin);
    return {begin, begin + part.text.size()};
  }
  return whole;
}

void PartExamples::AddOverlaps(std::size_t link, std::size_t article,
                               const std::vector<std::size_t>& units, const std::vector<Span>& told,
                               std::vector<double>& overlaps) const {
  const std::size_t other = links_[link].a == article ? links_[link].b : links_[link].a;
  for (std::size_t k = 0; k < units.size(); ++k) {
    if (!HasSeveral(article, units[k], other)) continue;
    const Span whole = articles_[article].units[units[k]].span;
    overlaps.push_back(Overlap(told.empty() ? whole : told[k], TruthOf(link, article, units[k])));
  }
}

bool PartExamples::HasSeveral(std::size_t article, std::size_t unit, std::size_t other) const {
  return std::ranges::count_if(links_, [&](const Link& link) {
           const bool is_first = link.a == article && link.b == other;
           const bool is_second = link.b == article && link.a == other;
           const auto& units = is_first ? link.a_units : link.b_units;
           return (is_first || is_second) && std::ranges::find(units, unit) != units.end();
         }) > 1;
}

}  // namespace synoptic::bench
