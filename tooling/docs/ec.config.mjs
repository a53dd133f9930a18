// Settings of Expressive Code. Long lines wrap, so that readers on a phone do not have to scroll sideways.
export default { defaultProps: { wrap: true } };
