#include "models/mentions/figures/units.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace synoptic::mentions {
namespace {

// Base units are those of the SI where texts use them; degrees Celsius, bytes, and, as months have
// no fixed length, both "s" and "mo" for spans of time.
constexpr UnitInfo kUnits[] = {
    {"percent", "%", 1, 0, "%|٪|﹪"},
    {"permille", "%", 0.1, 0, "‰|؉"},
    {"percentage-point", "pp", 1, 0, ""},
    {"basis-point", "pp", 0.01, 0, ""},
    {kTenth, "%", 10, 0, ""},
    {"meter", "m", 1, 0, "m"},
    {"kilometer", "m", 1e3, 0, "km"},
    {"hectometer", "m", 100, 0, "hm"},
    {"centimeter", "m", 1e-2, 0, "cm"},
    {"millimeter", "m", 1e-3, 0, "mm"},
    {"micrometer", "m", 1e-6, 0, "µm|μm"},
    {"nanometer", "m", 1e-9, 0, "nm"},
    {"mile", "m", 1609.344, 0, ""},
    {"nautical-mile", "m", 1852, 0, ""},
    {"yard", "m", 0.9144, 0, "yd"},
    {"foot", "m", 0.3048, 0, "ft"},
    {"inch", "m", 0.0254, 0, ""},
    {"light-year", "m", 9.4607304725808e15, 0, ""},
    {"parsec", "m", 3.0856775814913673e16, 0, ""},
    {"astronomical-unit", "m", 149597870700, 0, ""},
    {"square-meter", "m2", 1, 0, "m²|m2|mq|sqm"},
    {"square-kilometer", "m2", 1e6, 0, "km²|km2|kmq"},
    {"square-centimeter", "m2", 1e-4, 0, "cm²|cm2"},
    {"hectare", "m2", 1e4, 0, "ha"},
    {"acre", "m2", 4046.8564224, 0, ""},
    {"mu", "m2", 1e4 / 15, 0, ""},
    {"tsubo", "m2", 400.0 / 121, 0, ""},
    {"dunam", "m2", 1e3, 0, ""},
    {"feddan", "m2", 4200.833, 0, ""},
    {"square-mile", "m2", 2589988.110336, 0, "mi²"},
    {"square-foot", "m2", 0.09290304, 0, "ft²"},
    {"cubic-meter", "m3", 1, 0, "m³|m3"},
    {"cubic-hectometer", "m3", 1e6, 0, "hm³|hm3"},
    {"cubic-kilometer", "m3", 1e9, 0, "km³|km3"},
    {"cubic-centimeter", "m3", 1e-6, 0, "cm³|cm3"},
    {"liter", "m3", 1e-3, 0, "l|L"},
    {"milliliter", "m3", 1e-6, 0, "ml|mL"},
    {"centiliter", "m3", 1e-5, 0, "cl|cL"},
    {"hectoliter", "m3", 0.1, 0, "hl|hL"},
    {"gallon", "m3", 0.003785411784, 0, "gal"},
    {"barrel", "m3", 0.158987294928, 0, "bbl"},
    {"kilogram", "kg", 1, 0, "kg"},
    {"gram", "kg", 1e-3, 0, "g"},
    {"milligram", "kg", 1e-6, 0, "mg"},
    {"microgram", "kg", 1e-9, 0, "µg|μg"},
    {"tonne", "kg", 1e3, 0, "t"},
    {"centner", "kg", 50, 0, ""},
    {"pound", "kg", 0.45359237, 0, "lb|lbs"},
    {"stone", "kg", 6.35029318, 0, ""},
    {"ounce", "kg", 0.028349523125, 0, "oz"},
    {"quintal", "kg", 100, 0, ""},
    {"pood", "kg", 16.3804964, 0, ""},
    {"jin", "kg", 0.5, 0, ""},
    {"liang", "kg", 0.05, 0, ""},
    {"second", "s", 1, 0, "s|sec"},
    {"millisecond", "s", 1e-3, 0, "ms"},
    {"microsecond", "s", 1e-6, 0, "µs|μs"},
    {"nanosecond", "s", 1e-9, 0, "ns"},
    {"minute", "s", 60, 0, "min"},
    {"hour", "s", 3600, 0, "h"},
    {"day", "s", 86400, 0, ""},
    {"week", "s", 604800, 0, ""},
    {"month", "mo", 1, 0, ""},
    {"quarter", "mo", 3, 0, ""},
    {"year", "mo", 12, 0, ""},
    {kYearsOfAge, "y", 1, 0, ""},
    {"decade", "mo", 120, 0, ""},
    {"century", "mo", 1200, 0, ""},
    {"kilometer-per-hour", "m/s", 1 / 3.6, 0, "km/h|kmh|kph"},
    {"meter-per-second", "m/s", 1, 0, "m/s"},
    {"kilometer-per-second", "m/s", 1e3, 0, "km/s"},
    {"mile-per-hour", "m/s", 0.44704, 0, "mph|mi/h"},
    {"knot", "m/s", 1852.0 / 3600, 0, "kn"},
    {"celsius", "°C", 1, 0, "°C|° C|º C|ºC|℃|C"},
    {"fahrenheit", "°C", 5.0 / 9, -160.0 / 9, "°F|° F|º F|ºF|℉"},
    {"kelvin", "°C", 1, -273.15, ""},
    {"byte", "B", 1, 0, "B"},
    {"kilobyte", "B", 1e3, 0, "kB|KB"},
    {"megabyte", "B", 1e6, 0, "MB"},
    {"gigabyte", "B", 1e9, 0, "GB"},
    {"terabyte", "B", 1e12, 0, "TB"},
    {"petabyte", "B", 1e15, 0, "PB"},
    {"exabyte", "B", 1e18, 0, "EB"},
    {"kibibyte", "B", 1024, 0, "KiB"},
    {"mebibyte", "B", 1048576, 0, "MiB"},
    {"gibibyte", "B", 1073741824, 0, "GiB"},
    {"tebibyte", "B", 1099511627776, 0, "TiB"},
    {"kilobit", "B", 125, 0, "kbit|Kbit"},
    {"megabit", "B", 125e3, 0, "Mbit"},
    {"gigabit", "B", 125e6, 0, "Gbit"},
    {"terabit", "B", 125e9, 0, "Tbit"},
    {"kilobyte-per-second", "B/s", 1e3, 0, "kB/s|KB/s"},
    {"megabyte-per-second", "B/s", 1e6, 0, "MB/s|MBps"},
    {"gigabyte-per-second", "B/s", 1e9, 0, "GB/s|GBps"},
    {"terabyte-per-second", "B/s", 1e12, 0, "TB/s|TBps"},
    {"petabyte-per-second", "B/s", 1e15, 0, "PB/s"},
    {"kilobit-per-second", "B/s", 125, 0, "kbit/s|kbps|Kbps|kb/s"},
    {"megabit-per-second", "B/s", 125e3, 0, "Mbit/s|Mbps|Mb/s"},
    {"gigabit-per-second", "B/s", 125e6, 0, "Gbit/s|Gbps|Gb/s"},
    {"terabit-per-second", "B/s", 125e9, 0, "Tbit/s|Tbps|Tb/s"},
    {"watt", "W", 1, 0, "W"},
    {"milliwatt", "W", 1e-3, 0, "mW"},
    {"kilowatt", "W", 1e3, 0, "kW|KW"},
    {"megawatt", "W", 1e6, 0, "MW"},
    {"gigawatt", "W", 1e9, 0, "GW"},
    {"terawatt", "W", 1e12, 0, "TW"},
    {"horsepower", "W", 745.69987158227, 0, "hp"},
    {"joule", "J", 1, 0, ""},
    {"kilojoule", "J", 1e3, 0, "kJ"},
    {"megajoule", "J", 1e6, 0, "MJ"},
    {"calorie", "J", 4.184, 0, ""},
    {"kilocalorie", "J", 4184, 0, "kcal"},
    {"watt-hour", "J", 3600, 0, "Wh"},
    {"kilowatt-hour", "J", 3.6e6, 0, "kWh"},
    {"megawatt-hour", "J", 3.6e9, 0, "MWh"},
    {"gigawatt-hour", "J", 3.6e12, 0, "GWh"},
    {"terawatt-hour", "J", 3.6e15, 0, "TWh"},
    {"hertz", "Hz", 1, 0, "Hz"},
    {"kilohertz", "Hz", 1e3, 0, "kHz|KHz"},
    {"megahertz", "Hz", 1e6, 0, "MHz"},
    {"gigahertz", "Hz", 1e9, 0, "GHz"},
    {"volt", "V", 1, 0, ""},
    {"hectopascal", "Pa", 100, 0, "hPa"},
    {"millibar", "Pa", 100, 0, "mbar"},
};

bool IsWhole(double x) { return x >= 1 && x < 1e15 && std::floor(x) == x; }

}  // namespace

std::span<const UnitInfo> Units() { return kUnits; }

Decimal ToBase(const Decimal& amount, const UnitInfo& unit) {
  if (unit.offset != 0) {  // To the degree, or to the decimals that were written.
    const double degrees = amount.ToDouble() * unit.factor + unit.offset;
    const int places = std::clamp(-amount.exponent, 0, 6);
    const auto scaled = static_cast<std::int64_t>(std::llround(degrees * std::pow(10, places)));
    return Decimal::Of(scaled, -places).value_or(Decimal{});
  }
  if (IsWhole(unit.factor)) {
    const auto product = amount.Times(static_cast<std::int64_t>(unit.factor));
    if (product) return *product;
  }
  const double power = std::log10(unit.factor);
  if (std::abs(power - std::round(power)) < 1e-12) {
    const auto shifted =
        Decimal::Of(amount.mantissa, amount.exponent + static_cast<int>(std::round(power)));
    if (shifted) return *shifted;
  }
  return Decimal::Rounded(amount.ToDouble() * unit.factor, std::max(amount.Digits(), 2) + 1);
}

}  // namespace synoptic::mentions
