#include "models/text/mentions/mentions.hpp"

namespace synoptic::text {

std::vector<Mention> FindAddresses(std::string_view) { return {}; }

}  // namespace synoptic::text
