#include "align/linking/familiarity.hpp"

#include "synoptic/article.hpp"

namespace synoptic::linking {

Familiarity FamiliarityOf(const Encoder& encoder, std::string_view a_lang,
                          std::string_view b_lang) {
  for (const std::string_view lang : {a_lang, b_lang}) {
    if (lang != kUndetermined && !encoder.Knows(lang)) return 0;
  }
  return 1;
}

}  // namespace synoptic::linking
