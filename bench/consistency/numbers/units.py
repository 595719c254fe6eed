"""Units in which numbers are told: what they measure, and how large they are."""

from __future__ import annotations

from decimal import Decimal

# By unit the dimension, and how many of its base unit make one.
TO_BASE: dict[str, tuple[str, Decimal]] = {
    "second": ("time", Decimal(1)), "minute": ("time", Decimal(60)), "hour": ("time", Decimal(3600)),
    "day": ("time", Decimal(86400)), "week": ("time", Decimal(604800)), "month": ("time", Decimal(2629746)),
    "year": ("time", Decimal(31556952)), "decade": ("time", Decimal(315569520)),
    "century": ("time", Decimal(3155695200)),
    "mm": ("length", Decimal("0.001")), "cm": ("length", Decimal("0.01")), "m": ("length", Decimal(1)),
    "km": ("length", Decimal(1000)), "mile": ("length", Decimal("1609.344")), "mil": ("length", Decimal(10000)),
    "ft": ("length", Decimal("0.3048")),
    "g": ("mass", Decimal("0.001")), "kg": ("mass", Decimal(1)), "t": ("mass", Decimal(1000)),
    "centner": ("mass", Decimal(100)),
    "lb": ("mass", Decimal("0.45359237")), "inch": ("length", Decimal("0.0254")),
    "m2": ("area", Decimal(1)), "km2": ("area", Decimal(1000000)), "mi2": ("area", Decimal("2589988.11")),
    "ft2": ("area", Decimal("0.09290304")), "acre": ("area", Decimal("4046.8564224")),
    "l": ("volume", Decimal("0.001")), "m3": ("volume", Decimal(1)), "ha": ("area", Decimal(10000)),
    "km/h": ("speed", Decimal(1)), "mph": ("speed", Decimal("1.609344")),
    "degree": ("temperature", Decimal(1)), "degC": ("temperature", Decimal(1)), "degF": ("temperature", Decimal(1)),
    "percent": ("ratio", Decimal("0.01")), "permille": ("ratio", Decimal("0.001")),
    "kw": ("power", Decimal(1)), "mw": ("power", Decimal(1000)), "gw": ("power", Decimal(10**6)),
    "kwh": ("energy", Decimal(1)), "mwh": ("energy", Decimal(1000)), "gwh": ("energy", Decimal(10**6)),
    "twh": ("energy", Decimal(10**9)),
    "um": ("length", Decimal("0.000001")), "yard": ("length", Decimal("0.9144")), "nmi": ("length", Decimal(1852)),
    "ly": ("length", Decimal("9.4607304725808e15")),
    "mcg": ("mass", Decimal("1e-9")), "mg": ("mass", Decimal("0.000001")), "oz": ("mass", Decimal("0.028349523125")),
    "ml": ("volume", Decimal("0.000001")), "gal": ("volume", Decimal("0.003785411784")),
    "km3": ("volume", Decimal(10**9)),
    "m/s": ("speed", Decimal("3.6")), "knot": ("speed", Decimal("1.852")),
    "w": ("power", Decimal("0.001")), "hp": ("power", Decimal("0.73549875")),
    "kcal": ("food energy", Decimal(1)), "hpa": ("pressure", Decimal(1)), "mpx": ("pixels", Decimal(1)),
    "mb": ("data", Decimal(1)), "gb": ("data", Decimal(1000)), "tb": ("data", Decimal(10**6)),
    "hz": ("frequency", Decimal(1)), "mhz": ("frequency", Decimal(10**6)), "ghz": ("frequency", Decimal(10**9)),
    "point": ("point", Decimal(1)), "basis point": ("point", Decimal("0.01")),
}  # fmt: skip
DURATIONS = frozenset(unit for unit, (dimension, _) in TO_BASE.items() if dimension == "time")
DEGREES = frozenset(unit for unit, (dimension, _) in TO_BASE.items() if dimension == "temperature")
COUNTED = frozenset({"person", "thing"})


def times_as_large(unit: str, other: str) -> Decimal:
    """How many of another unit of its dimension make one of a unit: 60 minutes an hour."""
    return TO_BASE[unit][1] / TO_BASE[other][1]
