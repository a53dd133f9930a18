// Settings of Expressive Code. A long line wraps: a phone has no space to scroll sideways.
export default { defaultProps: { wrap: true } };
