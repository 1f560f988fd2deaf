#include "align/io/sentence_elements.hpp"

#include <string_view>

namespace synoptic::io {

void WriteSentences(XmlOutput& xml, const Synopsis::Entry& entry, const char* id,
                    const std::function<std::string(std::size_t unit)>& name) {
  for (std::size_t i = 0; i < entry.units.size(); ++i) {
    const std::size_t paragraph = entry.units[i].paragraph;
    if (i == 0 || entry.units[i - 1].paragraph != paragraph) xml.Start("p");
    xml.Start("s");
    xml.Attribute(id, name(i));
    xml.Text(Slice(entry.article.text, entry.units[i].span));
    xml.End();
    if (i + 1 == entry.units.size() || entry.units[i + 1].paragraph != paragraph) xml.End();
  }
}

}  // namespace synoptic::io
