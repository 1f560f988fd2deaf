#include "tests/wires/options_of.hpp"

#include <regex>

namespace synoptic::wires {

std::set<std::string> OptionsOf(const std::string& help) {
  // At the beginning of a line, perhaps behind "-o,".
  static const std::regex option("(^|\\n) *(-\\w, ?)?(--[a-z-]+)");
  std::set<std::string> options;
  for (std::sregex_iterator found(help.begin(), help.end(), option), end; found != end; ++found) {
    options.insert((*found)[3]);
  }
  for (const char* const of_all : {"--help", "--quiet", "--version"}) options.erase(of_all);
  return options;
}

}  // namespace synoptic::wires
