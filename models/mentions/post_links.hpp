#pragma once

#include <string_view>

namespace synoptic::mentions {

/// What the links of posts of social networks begin with, behind their scheme.
inline constexpr std::string_view kPostLinks[] = {"pic.twitter.com/", "pic.x.com/", "t.co/"};

}  // namespace synoptic::mentions
