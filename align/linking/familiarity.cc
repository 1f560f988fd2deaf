#include "align/linking/familiarity.hpp"

#include "synoptic/article.hpp"

namespace synoptic::linking {

Familiarity FamiliarityOf(const Encoder& encoder, std::string_view lang) {
  if (encoder.dimension() == 0) return 0;
  return lang == kUndetermined || encoder.Knows(lang) ? 1.0F : 0.0F;
}

}  // namespace synoptic::linking
