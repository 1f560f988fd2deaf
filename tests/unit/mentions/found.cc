#include "tests/unit/mentions/found.hpp"

namespace synoptic::mentions {

std::vector<std::string> Found(std::string_view text, const std::vector<Mention>& mentions) {
  std::vector<std::string> found;
  for (const Mention& mention : mentions) {
    found.push_back(std::string(Slice(text, mention.span)) + '=' + mention.value.text());
  }
  return found;
}

std::vector<std::string> Values(const std::vector<Mention>& mentions) {
  std::vector<std::string> values;
  for (const Mention& mention : mentions) values.push_back(mention.value.text());
  return values;
}

}  // namespace synoptic::mentions
