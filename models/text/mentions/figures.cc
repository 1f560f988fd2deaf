#include "models/text/mentions/mentions.hpp"

namespace synoptic::text {

std::vector<Mention> FindFigures(std::string_view, std::string_view, std::string_view) {
  return {};
}

}  // namespace synoptic::text
