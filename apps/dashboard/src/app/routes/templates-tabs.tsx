import { NavLink } from 'react-router';
import classes from './client.module.css';

export function TemplatesTabs() {
  return (
    <nav className={classes.tabs} aria-label="Templates">
      <NavLink to="/templates" end className={classes.tab ?? ''}>
        Programs
      </NavLink>
      <NavLink to="/templates/forms" className={classes.tab ?? ''}>
        Forms
      </NavLink>
    </nav>
  );
}
