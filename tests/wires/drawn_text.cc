#include "tests/wires/drawn_text.hpp"

#include "align/views/page/page_model.hpp"

namespace synoptic::wires {

DrawnText& DrawnText::operator+=(const DrawnText& other) {
  all += other.all;
  marked += other.marked;
  barred += other.barred;
  return *this;
}

DrawnText DrawnTextOf(const Synopsis& synopsis) {
  const views::PageModel model(synopsis);
  DrawnText text;
  for (std::size_t article = 0; article < model.articles(); ++article) {
    for (std::size_t unit = 0; unit < model.units(article).size(); ++unit) {
      const views::Place place = {article, unit};
      if (!MakesClaim(model.unit(place).kind)) continue;
      const auto size = static_cast<double>(model.unit(place).span.size());
      text.all += size;
      if (model.StateOf(place) == Label::kOnly) text.barred += size;
      for (const views::Segment& segment : model.Segments(place)) {
        const bool is_marked = segment.more || !segment.differences.empty();
        if (is_marked) text.marked += static_cast<double>(segment.span.size());
      }
    }
  }
  return text;
}

}  // namespace synoptic::wires
