#pragma once

#include <array>
#include <string_view>

#include "synoptic/internal/senses.hpp"

/// What words have opposites of: axes, each with two poles. A record lists the words of a pole
/// under "axis.pole" in [opposites]; words of one pole in two languages say the same, and words of
/// the two poles the opposite. A word stands in the one or two axes of its first sense: two words
/// that have any pole in common say the same, so that loose company hides opposites, and two that
/// are opposite by a figure of speech alone raise false alarms.
namespace synoptic::language {

struct Axis {
  std::string_view name;
  std::string_view first;
  std::string_view second;
  /// One event is often told from either end ("she was given", "she received"), or its words have
  /// many other senses.
  bool is_loose = false;
  /// The words say how two stand to each other, so that who names them in the other order says the
  /// same with the other pole: "A lost to B", "B won against A".
  bool turns = false;
  Theme theme = Theme::kQuality;
};

inline constexpr std::array kAxes = {
    Axis{"trend", "up", "down", false, true, Theme::kChange},  // Rose, increase; fell, decline.
    Axis{"order", "before", "after", true, true,
         Theme::kOrder},  // Prior to, earlier; following, later.
    Axis{"amount", "more", "less", false, true,
         Theme::kChange},                          // More than, at least; fewer than, at most.
    Axis{"share", "many", "few"},                  // Many, most, majority; few, minority.
    Axis{"whole", "all", "none"},                  // Everybody, always; nobody.
    Axis{"size", "large", "small", false, true},   //
    Axis{"length", "long", "short", false, true},  //
    Axis{"height", "high", "low", false, true},    //
    Axis{"contest", "won", "lost", false, true, Theme::kChange},  // Victory, champion; defeat.
    Axis{"verdict", "innocent", "guilty", false, false,
         Theme::kStatement},  // Acquitted; convicted.
    Axis{"consent", "yes", "no", false, false,
         Theme::kStatement},              // Accepted, approved, backed; rejected, opposed.
    Axis{"access", "open", "closed"},     //
    Axis{"life", "alive", "dead", true},  // Survived; died.
    Axis{"course", "begin", "end", false, false, Theme::kChange},  // Started; finished, stopped.
    Axis{"pursuit", "go_on", "break_off", true, false,
         Theme::kStatement},                // Continued, resumed; suspended, cancelled.
    Axis{"freedom", "free", "held", true},  // Released; arrested.
    Axis{"movement", "come", "go", true},   // Arrived, entered; left, withdrew.
    Axis{"truth", "affirmed", "denied", false, false,
         Theme::kStatement},  // Confirmed, true; denied, false.
    Axis{"licence", "allowed", "forbidden", false, false, Theme::kStatement},  // Legal; banned.
    Axis{"success", "success", "failure"},                                     //
    Axis{"company", "with", "without", true},                                  //
    Axis{"trade", "bought", "sold", true, true},                               //
    Axis{"border", "import", "export"},                                        //
    Axis{"balance", "profit", "deficit", false, false, Theme::kChange},        //
    Axis{"quality", "good", "bad", false, true},    // Better, best; worse, worst.
    Axis{"outlook", "positive", "negative", true},  // Optimism, praise; pessimism, criticism.
    Axis{"ease", "easy", "hard"},                   //
    Axis{"safety", "safe", "dangerous"},            //
    Axis{"age", "new", "old", true, true},          // Young; old.
    Axis{"time", "early", "late", false, true, Theme::kOrder},   //
    Axis{"rank", "first", "last", false, false, Theme::kOrder},  //
    Axis{"level", "above", "below", false, true},                // Upper; lower.
    Axis{"inside", "in", "out", true},               // Inside, internal; outside, foreign.
    Axis{"side", "left", "right"},                   //
    Axis{"front", "front", "back", true},            //
    Axis{"likeness", "same", "different", true},     //
    Axis{"strength", "strong", "weak", true, true},  //
    Axis{"post", "appointed", "dismissed", false, false,
         Theme::kStatement},                      // Elected, hired; resigned, fired.
    Axis{"making", "built", "destroyed"},         // Founded; demolished.
    Axis{"frequency", "often", "rarely"},         //
    Axis{"chance", "possible", "impossible"},     //
    Axis{"public", "public", "private", true},    //
    Axis{"heat", "hot", "cold"},                  //
    Axis{"light", "bright", "dark", true},        //
    Axis{"speed", "fast", "slow", false, true},   //
    Axis{"distance", "near", "far"},              //
    Axis{"wealth", "rich", "poor", false, true},  //
    Axis{"peace", "peace", "war", true},          //
    Axis{"union", "joined", "parted", true},      // Married, united; divorced, split.
    Axis{"finding", "found", "missed", true, false,
         Theme::kStatement},                      // Found, remembered; lost, forgot.
    Axis{"display", "shown", "hidden", true},     // Revealed, published; hid, secret.
    Axis{"attack", "attack", "defend", true},     //
    Axis{"liking", "liked", "disliked", true},    // Loved; hated.
    Axis{"duty", "required", "optional"},         // Mandatory; voluntary.
    Axis{"load", "full", "empty", true},          //
    Axis{"extreme", "maximum", "minimum", true},  //
    Axis{"membership", "included", "excluded"},   //
    Axis{"giving", "gave", "took", true, true},   // Sent, gave; received, took.
    Axis{"correctness", "right", "wrong", true},  // Correct; mistaken.
    Axis{"day", "day", "night", true},            // Morning; evening.
    Axis{"cause", "because", "despite", true},    // Thanks to; in spite of.
    Axis{"weight", "important", "unimportant"},   // Main, crucial; minor, irrelevant.
    Axis{"presence", "stay", "leave", true},      // Remained; left, vanished.
    Axis{"keeping", "kept", "lost", true},        // Held, kept; gave up, ceded.
    Axis{"working", "works", "broken", true},     // Runs; failed, out of order.
    Axis{"switch", "on", "off"},                  // Lit; extinguished.
    Axis{"fee", "free", "paid", true},            // Gratis; full price.
    Axis{"arrival", "finished", "retired"},       // Crossed the line; gave up.
    Axis{"help", "helped", "hindered"},           // Supported; prevented.
};

}  // namespace synoptic::language
