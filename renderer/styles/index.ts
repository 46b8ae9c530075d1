/** The order is the cascade: dkfds lies in a layer of its own, below all of ours. */
import '../../node_modules/dkfds/dist/css/dkfds.css';
import './fonts.css';
import './tokens.css';
import './base.css';
import './controls.css';
import './forms.css';
import './blocks.css';
import './tables.css';
import './overlays.css';
